import { execFile } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { join, posix, win32 } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { runNode } from '../process/run-node.ts';

/** No Chromium for the tests; the message says how to get one. */
export class ChromiumError extends Error {}

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Path of a Chromium, Chrome or Edge that runs here: the one that `CHROMIUM_PATH` names, an
 * installed one, Playwright's own; else it installs one.
 *
 * @throws ChromiumError when there is none and none can be installed.
 */
export async function provideChromium(
  env: Variables,
  say: (line: string) => void,
): Promise<string> {
  const named = env['CHROMIUM_PATH'] ?? '';
  if (named !== '') {
    if (await runs(named)) return named;
    throw new ChromiumError(`CHROMIUM_PATH: "${named}" is not a Chromium that runs here`);
  }
  const found = (await firstThatRuns(candidates(process.platform, env))) ?? (await install(say));
  if (found === undefined) {
    throw new ChromiumError(
      'The browser tests need Chromium, Chrome or Edge; none was found and none could be ' +
        'installed. Install one, or name it with CHROMIUM_PATH=/path/to/chromium.',
    );
  }
  return found;
}

/** Chromium without the windows of a desktop: a page costs it two thirds, a context one third. */
const SHELL = 'chromium-headless-shell';

/** Where a Chromium may lie on a platform, the best for tests first. */
export function candidates(platform: NodeJS.Platform, env: Variables): string[] {
  if (platform === 'win32') {
    const bases = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => env[name]);
    const names = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe'];
    names.push('Microsoft/Edge/Application/msedge.exe');
    return names.flatMap((name) =>
      bases.flatMap((base) => (base === undefined ? [] : [win32.join(base, name)])),
    );
  }
  if (platform === 'darwin') {
    const bases = ['/Applications', posix.join(env['HOME'] ?? '/', 'Applications')];
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      bases.map((base) => posix.join(base, `${name}.app`, 'Contents/MacOS', name)),
    );
  }
  const names = [SHELL, 'chrome-headless-shell', 'chromium', 'chromium-browser'];
  names.push('google-chrome', 'google-chrome-stable', 'chrome');
  names.push('microsoft-edge', 'microsoft-edge-stable');
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

async function install(say: (line: string) => void): Promise<string | undefined> {
  const own = await firstThatRuns([playwright.executablePath()]);
  if (own !== undefined) return own;
  say('Installing Chromium for the browser tests; this happens once.');
  const cli = join(import.meta.dirname, '../../node_modules/playwright-core/cli.js');
  await runNode([cli, 'install', 'chromium'], { capture: true });
  const installed = await firstThatRuns([playwright.executablePath()]);
  if (installed !== undefined || process.platform !== 'linux' || process.getuid?.() !== 0) {
    return installed;
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await succeeds('apt-get', ['update', '-qq'], { env });
  // Older releases have no package of the first.
  for (const name of [SHELL, 'chromium']) {
    if (
      await succeeds('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env })
    )
      break;
  }
  return firstThatRuns(candidates(process.platform, process.env));
}

async function firstThatRuns(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) if (await runs(path)) return path;
  return undefined;
}

/** Windows' browsers open a window when asked for their version, so there being is enough. */
async function runs(path: string): Promise<boolean> {
  if (!isProgram(path)) return false;
  return process.platform === 'win32' || succeeds(path, ['--version'], { timeout: 30_000 });
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function succeeds(
  program: string,
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; timeout?: number },
): Promise<boolean> {
  return new Promise((done) => {
    execFile(program, args, options, (error) => {
      done(error === null);
    });
  });
}
