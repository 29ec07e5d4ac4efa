// @ts-check
// Runs on the machine's own Node before anything is installed: no dependencies, no TypeScript.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgeProgram } from './node-program.mjs';

/**
 * What a command needs: `build` the packages of `dependencies`, `full` also `devDependencies`.
 * @typedef {'build' | 'full'} Kind
 */

/**
 * One package as npm's lockfile (version 3) tells it.
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean,
 *   link?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Locked
 */

/**
 * Whether `node_modules` under `root` holds what the lockfile asks for.
 *
 * The usual case reads three small things: the note that an earlier install left, the two
 * package files (compared by digest) and the time stamp of npm's own record. Where there is no
 * such note (npm was run by hand) npm's record is compared with the lockfile, and noted when it
 * agrees.
 *
 * @param {string} root Absolute path of the project.
 * @param {Kind} kind
 * @returns {boolean}
 */
export function isInstalled(root, kind) {
  if (!existsSync(nodeIn(root))) return false;
  const note = readJson(noteIn(root));
  const state = stateOf(root);
  if (state === undefined) return false;
  const noted = note?.['state'] === state;
  if (noted && (note['kind'] === 'full' || note['kind'] === kind)) return true;
  for (const found of /** @type {const} */ (['full', 'build'])) {
    if (kind === 'full' && found === 'build') return false;
    if (agreesWithLockfile(root, found) && judgeProgram(root) !== 'wrong') {
      noteInstalled(root, found);
      return true;
    }
  }
  return false;
}

/**
 * Leaves the note by which later runs know that an install of `kind` has ended well.
 *
 * @param {string} root
 * @param {Kind} kind
 */
export function noteInstalled(root, kind) {
  writeFileSync(noteIn(root), `${JSON.stringify({ kind, state: stateOf(root) })}\n`);
}

/**
 * Where the Node of the lockfile lies after an install.
 * @param {string} root
 */
export function nodeIn(root) {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return join(root, 'node_modules', 'node', 'bin', name);
}

/** @param {string} root */
function noteIn(root) {
  return join(root, 'node_modules', '.set-up.json');
}

/**
 * Packages whose install scripts may run: those that package.json says `true` of.
 * @param {string} root
 * @returns {string[]}
 */
export function allowedScripts(root) {
  const allowed = readJson(join(root, 'package.json'))?.['allowScripts'] ?? {};
  return Object.keys(allowed).filter((name) => allowed[name] === true);
}

/** @param {string} root */
function recordIn(root) {
  return join(root, 'node_modules', '.package-lock.json');
}

/**
 * One string for the package files, the platform and npm's record; any change of them changes it.
 * `undefined` when npm has not recorded a finished install.
 *
 * @param {string} root
 */
function stateOf(root) {
  const record = statSync(recordIn(root), { throwIfNoEntry: false });
  if (record === undefined) return undefined;
  const digest = createHash('sha256')
    .update(readFileSync(join(root, 'package.json')))
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return `${digest} ${process.platform}-${process.arch} ${record.mtimeMs}-${record.size}`;
}

/**
 * Whether npm's record of what it installed has every package that the lockfile wants here.
 *
 * @param {string} root
 * @param {Kind} kind
 */
function agreesWithLockfile(root, kind) {
  const lock = readJson(join(root, 'package-lock.json'))?.['packages'];
  const record = readJson(recordIn(root))?.['packages'];
  const project = readJson(join(root, 'package.json'));
  if (lock === undefined || record === undefined || project === undefined) return false;
  for (const list of ['dependencies', 'devDependencies', 'optionalDependencies']) {
    if (!sameEntries(project[list], lock['']?.[list])) return false;
  }
  return Object.entries(lock).every(
    ([path, wanted]) =>
      path === '' || !isWanted(wanted, kind) || record[path]?.version === wanted.version,
  );
}

/**
 * @param {Locked} locked
 * @param {Kind} kind
 */
function isWanted(locked, kind) {
  if (locked.link === true) return false;
  if (kind === 'build' && (locked.dev === true || locked.devOptional === true)) return false;
  if (locked.optional !== true && locked.devOptional !== true) return true;
  // npm leaves out what is built for another platform, and all that only such a package needs.
  // Which C library runs here it finds out in its own way. Both count neither way.
  const { os, cpu, libc } = locked;
  if ((os === undefined && cpu === undefined) || libc !== undefined) return false;
  return allows(os, process.platform) && allows(cpu, process.arch);
}

/**
 * @param {string[] | undefined} list
 * @param {string} name
 */
function allows(list, name) {
  if (list === undefined) return true;
  if (list.includes(`!${name}`)) return false;
  return list.includes(name) || list.every((entry) => entry.startsWith('!'));
}

/**
 * @param {Record<string, string> | undefined} one
 * @param {Record<string, string> | undefined} other
 */
function sameEntries(one = {}, other = {}) {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
  );
}

/**
 * @param {string} path
 * @returns {Record<string, any> | undefined} `undefined` when absent or not JSON.
 */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
