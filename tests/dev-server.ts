import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';

export interface Page {
  /** 0 when nobody answers. */
  readonly status: number;
  readonly text: string;
}

/** `npm run dev` of a folder, as a browser meets it. */
export interface DevServer {
  /** Without a closing slash. */
  readonly origin: string;
  readonly get: (path: string) => Promise<Page>;
  /** Asks again until the page is as wanted; the last answer when minutes have passed. */
  readonly until: (path: string, wanted: (page: Page) => boolean) => Promise<Page>;
  readonly stop: () => Promise<void>;
}

/**
 * Starts development in a clone of the project on a free port, and waits until it answers.
 *
 * @param env variables besides those of the test.
 * @throws Error with what it printed when it ends before.
 */
export async function startDev(
  dir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<DevServer> {
  const args = [join(dir, 'scripts/run.mjs'), 'astro', 'dev', '--host', 'localhost'];
  const child = spawn(process.execPath, [...args, '--port', '0'], {
    cwd: dir,
    stdio: ['ignore', 'pipe', 'ignore'],
    // Nothing is left behind when it says nothing.
    timeout: 600_000,
    env: {
      ...ownEnvironment(),
      ...{ ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0', NODE_ENV: 'development' },
      FORCE_COLOR: '0',
      ...env,
    },
  });
  const gone = new Promise<void>((done) => {
    child.once('exit', () => {
      done();
    });
  });
  const origin = await originOf(child);
  const get = async (path: string): Promise<Page> => {
    try {
      const response = await fetch(origin + path);
      return { status: response.status, text: await response.text() };
    } catch {
      return { status: 0, text: '' };
    }
  };
  const until: DevServer['until'] = async (path, wanted) => {
    for (let tries = 0; ; tries++) {
      const page = await get(path);
      if (wanted(page) || tries === 480) return page;
      await pause(250);
    }
  };
  const stop = async (): Promise<void> => {
    child.kill();
    await gone;
  };
  const first = await until('/', ({ status }) => status === 200);
  if (first.status === 200) return { origin, get, until, stop };
  await stop();
  throw new Error(`development does not start: ${first.status} ${first.text}`);
}

/** The environment without what Vitest adds: Astro behaves otherwise under it. */
function ownEnvironment(): Record<string, string> {
  const added = /^(?:VITEST|TEST$|MODE$|DEV$|PROD$|SSR$|BASE_URL$)/u;
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || added.test(name) ? [] : [[name, value]],
    ),
  );
}

/** Where the server says that it listens. */
function originOf(child: ChildProcessByStdio<null, Readable, null>): Promise<string> {
  return new Promise((found, fail) => {
    let printed = '';
    child.stdout.on('data', (piece: Buffer) => {
      printed += piece.toString();
      const [, origin] = /\bLocal\b.*?(http:\/\/localhost:\d+)/u.exec(printed) ?? [];
      if (origin !== undefined) found(origin);
    });
    child.once('close', () => {
      fail(new Error(`development does not start: ${printed}`));
    });
  });
}
