/**
 * A process that runs one command after the other, as its parent sends them: code is loaded once.
 * Each is answered when a process of its own would have ended, and with the code that it would
 * have ended with.
 */
import { pathToFileURL } from 'node:url';
import { jobSchema, type Job } from './job.ts';

/** What Node ends with when the code that it waits for can never go on. */
const UNSETTLED = 13;

let runs = 0;
let output = '';
let isOver = true;

const keep = (piece: string | Uint8Array): boolean => {
  output += Buffer.from(piece).toString();
  return true;
};
process.stdout.write = keep;
process.stderr.write = keep;
process.umask(0o022);

process.on('message', (message) => {
  const job = jobSchema.parse(message);
  // What is heard from the parent keeps no process of its own.
  process.channel?.unref();
  void run(job);
});
process.on('beforeExit', () => {
  const code = isOver ? Number(process.exitCode ?? 0) : UNSETTLED;
  process.exitCode = undefined;
  process.send?.({ code, output });
  process.channel?.ref();
});

async function run({ script, args, env, cwd }: Job): Promise<void> {
  for (const name of Object.keys(process.env)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, env);
  process.chdir(cwd);
  process.argv.splice(1, process.argv.length, script, ...args);
  output = '';
  isOver = false;
  // A module is run once: under a name of its own it is another one.
  await import(`${pathToFileURL(script).href}?${++runs}`);
  isOver = true;
}
