import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { close, listen } from '../src/serve/address.ts';

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
  /** Asks again until the page is as wanted; the last answer when a minute has passed. */
  readonly until: (path: string, wanted: (page: Page) => boolean) => Promise<Page>;
  readonly stop: () => Promise<void>;
}

/**
 * Starts development in a clone of the project on a free port, and waits until it answers.
 *
 * @param env variables besides those of the test.
 */
export async function startDev(
  dir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<DevServer> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const args = [join(dir, 'scripts/run.mjs'), 'astro', 'dev', '--host', 'localhost'];
  const child = spawn(process.execPath, [...args, '--port', port], {
    cwd: dir,
    stdio: 'ignore',
    env: {
      ...ownEnvironment(),
      ...{ ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0', NODE_ENV: 'development' },
      ...env,
    },
  });
  const gone = new Promise<void>((done) => {
    child.once('exit', () => {
      done();
    });
  });
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
      if (wanted(page) || tries === 240) return page;
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

async function freePort(): Promise<string> {
  const server = createServer();
  const url = await listen(server, { host: 'localhost', port: 0 });
  await close(server);
  return new URL(url).port;
}
