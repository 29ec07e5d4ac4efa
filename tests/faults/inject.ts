/**
 * Loaded before a build (`--import`): counts what it does to the disk and lets the one step
 * that `FAULT` names go wrong. Steps of the processes that a build starts are not counted.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { faultOf, type Step } from './fault.ts';
import { phaseOf } from './phase.ts';

const { phase, at, how, gate, report } = faultOf(process.env['FAULT'] ?? '{}');
const outDir = process.env['OUT_DIR'] ?? '';
const { existsSync, writeFileSync, writeSync } = fs;
const reportFile = report === undefined ? undefined : fs.openSync(report, 'a');
/** By number, the path of each file that was opened; whoever opens one later has the number of one that was closed. */
const opened = new Map<unknown, string>();
let count = 0;

/** Functions that change the disk; the path that matters, or the file that is open, is the argument of that number. */
const CHANGES = {
  open: 0,
  write: 0,
  writeFile: 0,
  mkdir: 0,
  rename: 1,
  link: 1,
  copyFile: 1,
  rm: 0,
  rmdir: 0,
  unlink: 0,
} as const;
const REFUSALS = {
  full: ['ENOSPC', 'no space left on device'],
  readonly: ['EROFS', 'read-only file system'],
} as const;

if (process.argv[1]?.endsWith('build.ts') === true) {
  for (const [name, argument] of Object.entries(CHANGES)) {
    replace(fs, `${name}Sync`, argument);
    if (name in fs.promises) replace(fs.promises, name, argument);
  }
  syncBuiltinESMExports();
}

function replace(module: object, name: string, argument: number): void {
  const real: unknown = Reflect.get(module, name);
  if (typeof real !== 'function') throw new Error(`there is no ${name}`);
  Reflect.set(module, name, (...args: unknown[]): unknown => {
    const path = opened.get(args[argument]) ?? String(args[argument]);
    const [, flags = 'r'] = args;
    const isChange =
      !name.startsWith('open') || (typeof flags === 'string' && /[wa+]/u.test(flags));
    if (isChange) step({ name, path }, args);
    const result: unknown = Reflect.apply(real, module, args);
    if (name === 'openSync') opened.set(result, path);
    return result;
  });
}

function step(done: Step, args: readonly unknown[]): void {
  if (reportFile !== undefined) writeSync(reportFile, `${JSON.stringify(done)}\n`);
  if (at === undefined || (count < at && phaseOf(done.path, outDir) !== phase)) return;
  count += 1;
  if (count < at) return;
  if (how === 'kill') die(done, args);
  if (how === 'wait') {
    if (count === at) wait();
    return;
  }
  // Deleting needs no room.
  if (how === 'full' && /^(?:rm|unlink)/u.test(done.name)) return;
  const [code, words] = REFUSALS[how === 'readonly' ? 'readonly' : 'full'];
  const call = done.name.replace(/Sync$/u, '');
  // Of a file that is open the system names the number alone, and Node none.
  if (args.some((each) => opened.get(each) === done.path)) {
    throw Object.assign(new Error(`${code}: ${words}, ${call}`), { code });
  }
  const message = `${code}: ${words}, ${call} '${done.path}'`;
  throw Object.assign(new Error(message), { code, path: done.path });
}

/** Nothing else of the process runs meanwhile. */
function wait(): void {
  if (gate === undefined) throw new Error('a build that waits needs a gate');
  writeFileSync(gate, '');
  const nobody = new Int32Array(new SharedArrayBuffer(4));
  while (existsSync(gate)) Atomics.wait(nobody, 0, 0, 10);
}

/** In the middle of the step: a file that is being written is left cut in half. */
function die({ name, path }: Step, args: readonly unknown[]): void {
  if (name.startsWith('write')) {
    const bytes = Buffer.from(args[1] instanceof Uint8Array ? args[1] : String(args[1]));
    writeFileSync(path, bytes.subarray(0, Math.floor(bytes.length / 2)));
  }
  process.kill(process.pid, 'SIGKILL');
}
