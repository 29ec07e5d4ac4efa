// @ts-check
import { spawn } from 'node:child_process';
import { accessSync, constants, lstatSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { LockError, takeLock } from '../../src/disk/lock.mjs';
import { judgeProgram } from './node-program.mjs';
import { allowedScripts, isInstalled, nodeIn, noteInstalled } from './packages.mjs';

/** @typedef {import('./packages.mjs').Kind} Kind */

/** Set-up cannot go on; the message says what to do about it. */
export class SetUpError extends Error {}

/**
 * Sees to it that `node_modules` holds what the lockfile asks for. Returns at once when it does.
 *
 * @param {string} root Absolute path of the project.
 * @param {Kind} kind
 * @param {(line: string) => void} say
 * @throws {SetUpError} when the packages cannot be installed.
 */
export async function setUp(root, kind, say) {
  if (isInstalled(root, kind)) return;
  mustBeWritable(root);
  mustBeOwn(root);
  const unlock = await waitForLock(join(root, '.setup', 'lock'), say);
  try {
    if (isInstalled(root, kind)) return;
    await install(root, kind, say);
    noteInstalled(root, kind);
  } finally {
    unlock();
  }
}

/**
 * @param {string} path
 * @param {(line: string) => void} say
 * @returns {Promise<() => void>} what gives the lock back.
 */
export async function waitForLock(path, say) {
  for (let told = false; ; told = true) {
    try {
      return takeLock(path, 'install');
    } catch (error) {
      if (!(error instanceof LockError)) throw error;
      if (!told) say(`Waiting for the install that process ${error.pid} is doing.`);
      await pause(250);
    }
  }
}

/**
 * @param {string} root
 * @param {Kind} kind
 * @param {(line: string) => void} say
 */
async function install(root, kind, say) {
  const extent = kind === 'full' ? 'packages for building and testing' : 'packages for building';
  say(`Installing ${extent} from package-lock.json; this happens once and takes about a minute.`);
  // NODE_ENV=production would leave out the development packages unless they are named.
  const choice = kind === 'full' ? '--include=dev' : '--omit=dev';
  // Whatever the npm: no script runs but those that package.json allows.
  await succeed(root, ['ci', choice, '--ignore-scripts', '--no-audit', '--no-fund']);
  await succeed(root, ['rebuild', ...allowedScripts(root)]);
  if (!isThere(nodeIn(root))) {
    throw new SetUpError(
      'npm installed the packages, but not the Node.js they run on: their install scripts are ' +
        'switched off. Run "npm config set ignore-scripts false" and try again.',
    );
  }
  const program = judgeProgram(root);
  if (program === 'wrong') {
    throw new SetUpError(
      'The Node.js that npm fetched is not the one that scripts/setup/node-program.mjs names by ' +
        'its checksum, and was not run. Try another registry; if the version was changed on ' +
        'purpose, change the checksum with it.',
    );
  }
  if (program === 'unknown') say('The Node.js for this platform has no checksum to hold it to.');
}

/**
 * @param {string} root
 * @param {string[]} args
 */
async function succeed(root, args) {
  const { code, output, stopped } = await npm(root, [...args, '--loglevel=error']);
  if (code === 'missing') {
    throw new SetUpError('npm was not found. Install Node.js 20 or newer, npm comes with it.');
  }
  if (stopped) throw new SetUpError('Stopped; the next command installs anew.');
  if (code !== 0) throw new SetUpError(reasonOf(code, output));
}

/**
 * @param {number} code
 * @param {string} output What npm wrote to standard error.
 */
function reasonOf(code, output) {
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET/u.test(output)
  ) {
    return 'npm cannot reach its registry. Check the network connection, then run the command again.';
  }
  if (/ENOSPC/u.test(output)) return 'The disk is full; the packages need about 600 MB.';
  if (/EUSAGE/u.test(output)) {
    return 'package.json and package-lock.json do not agree. Run "npm install" and commit both.';
  }
  return `npm could not install the packages (it ended with ${code}; its own words are above).`;
}

/**
 * Runs the npm that started this command, or else the one on the PATH.
 *
 * @param {string} root
 * @param {string[]} args
 * @returns {Promise<{ code: number | 'missing', output: string, stopped: boolean }>}
 */
function npm(root, args) {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env;
  const known = cli !== undefined && /npm-cli\.[cm]?js$/u.test(cli);
  return new Promise((done) => {
    const child = spawn(
      known ? (node ?? process.execPath) : 'npm',
      known ? [cli, ...args] : args,
      // Without npm's own address at hand, Windows finds npm.cmd only through its shell.
      {
        cwd: root,
        stdio: ['ignore', 'inherit', 'pipe'],
        shell: !known && process.platform === 'win32',
      },
    );
    let output = '';
    child.stderr?.on('data', (piece) => {
      output += String(piece);
      process.stderr.write(piece);
    });
    // npm gets Ctrl-C from the terminal too; this process waits until it has cleaned up.
    let stopped = false;
    const ignore = () => {
      stopped = true;
    };
    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => {
      stopped = true;
      child.kill(signal);
    };
    process.on('SIGINT', ignore).on('SIGTERM', pass).on('SIGHUP', pass);
    /** @param {number | 'missing'} code */
    const end = (code) => {
      process.off('SIGINT', ignore).off('SIGTERM', pass).off('SIGHUP', pass);
      done({ code, output, stopped });
    };
    child.on('error', () => end('missing'));
    child.on('close', (code, signal) => end(signal === null ? (code ?? 1) : 130));
  });
}

/** @param {string} root */
function mustBeWritable(root) {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    throw new SetUpError(`The folder ${root} cannot be written to, so nothing can be installed.`);
  }
}

/**
 * npm empties the folder behind a link, which is somebody else's.
 *
 * @param {string} root
 */
function mustBeOwn(root) {
  const packages = join(root, 'node_modules');
  if (lstatSync(packages, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return;
  throw new SetUpError(
    `node_modules is a link to ${readlinkSync(packages)}, where the packages are not those of ` +
      'package-lock.json. To install here would empty that folder: delete the link and run the ' +
      'command again, or install there.',
  );
}

/** @param {string} path */
function isThere(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
