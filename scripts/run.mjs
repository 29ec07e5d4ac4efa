// @ts-check
// Every npm script starts here, on whatever Node the machine has. It installs what is missing and
// goes on with the Node of the lockfile.
import { spawn } from 'node:child_process';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import module from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SetUpError, setUp } from './setup/install.mjs';
import { nodeIn } from './setup/packages.mjs';

const OLDEST_NODE = 20;
const USAGE = `usage: node scripts/run.mjs [--dev] COMMAND [ARGUMENT...]

Installs the packages of package-lock.json when they are missing or out of date, then runs COMMAND
on the Node of the lockfile. COMMAND is a file of scripts/ (start.ts) or a tool of an installed
package (astro).

  --dev   COMMAND needs the development packages too
`;

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
process.exitCode = await run(process.argv.slice(2));

/** @param {string[]} args */
async function run(args) {
  const kind = args[0] === '--dev' ? 'full' : 'build';
  const [command, ...rest] = kind === 'full' ? args.slice(1) : args;
  if (command === undefined || command === '--help') {
    process.stdout.write(USAGE);
    return command === undefined ? 2 : 0;
  }
  const major = Number.parseInt(process.versions.node, 10);
  if (major < OLDEST_NODE) {
    return fail(`Node.js ${process.versions.node} is too old; install ${OLDEST_NODE} or newer.`);
  }
  try {
    await setUp(root, kind, (line) => process.stderr.write(`${line}\n`));
  } catch (error) {
    if (error instanceof SetUpError) return fail(error.message);
    throw error;
  }
  const file = fileOf(command);
  if (file === undefined) return fail(`No file of scripts/ and no installed tool: ${command}`);
  return goOn(file, rest);
}

/**
 * Absolute path of a script or of a package's command.
 * @param {string} command
 */
function fileOf(command) {
  if (/\.[cm]?[jt]s$/u.test(command)) return join(root, 'scripts', command);
  const folder = join(root, 'node_modules', command);
  try {
    const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return join(folder, typeof bin === 'string' ? bin : bin[command]);
  } catch {
    return undefined;
  }
}

/**
 * Runs a file on the lockfile's Node: in this process when that is what it runs on (npm puts
 * node_modules/.bin first, so it is in all runs but the one that installs), else in a child.
 *
 * @param {string} file
 * @param {string[]} args
 * @returns {Promise<number | string | undefined>}
 */
async function goOn(file, args) {
  const node = nodeIn(root);
  // What runs here tells nobody that it does.
  process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
  // What V8 made of every module is kept for the next command, half of whose time would be reading
  // code; the processes of this one share it.
  process.env['NODE_COMPILE_CACHE'] ??= join(root, 'node_modules', '.cache', 'node');
  if (realpathSync(process.execPath) === realpathSync(node)) {
    process.argv.splice(1, process.argv.length, file, ...args);
    module.enableCompileCache(process.env['NODE_COMPILE_CACHE']);
    return load(file);
  }
  return inChild(node, [...process.execArgv, file, ...args]);
}

/**
 * Runs a file here. One that cannot be loaded is told of where the configuration is why.
 *
 * @param {string} file
 * @returns {Promise<number | string | undefined>}
 */
async function load(file) {
  if (isStrange(join(root, 'src/site.config.ts'))) {
    const { unreadableConfiguration } = await import('../src/loader/configuration.ts');
    return failAt(unreadableConfiguration(root));
  }
  try {
    // A tool of a package would tell of it in its own words.
    if (!file.startsWith(join(root, 'scripts'))) await import('#site');
    await import(pathToFileURL(file).href);
    return process.exitCode ?? undefined;
  } catch (error) {
    const { configurationFault } = await import('./process/configuration-fault.ts');
    const fault = await configurationFault(root);
    if (fault === undefined) throw error;
    return failAt(fault);
  }
}

/** @param {import('../src/problem/problem.ts').Problem} fault */
async function failAt(fault) {
  const { formatProblem } = await import('../src/problem/format.ts');
  return fail(formatProblem(fault));
}

/**
 * Whether something stands at a path that is no file: who reads a pipe waits for ever.
 *
 * @param {string} path
 */
function isStrange(path) {
  try {
    return !statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * @param {string} node
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function inChild(node, args) {
  return new Promise((done) => {
    const child = spawn(node, args, { stdio: 'inherit' });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => {
        // A terminal sends Ctrl-C to the child as well.
        if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
      });
    }
    child.on('error', (error) => done(fail(`${node} does not run here: ${error.message}`)));
    child.on('exit', (code, signal) => {
      if (signal === null) done(code ?? 1);
      else {
        process.removeAllListeners(signal);
        process.kill(process.pid, signal);
      }
    });
  });
}

/** @param {string} message */
function fail(message) {
  process.stderr.write(`${message}\n`);
  return 1;
}
