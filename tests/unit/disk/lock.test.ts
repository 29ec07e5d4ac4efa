import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { LockError, takeLock } from '../../../src/disk/lock.mjs';
import { startedAt, thisProcess } from '../../../src/disk/process-mark.mjs';
import { folderOf } from '../folder.ts';
import { onDisk } from '../../on-disk.ts';

onDisk();

const here = thisProcess();

/** A lock as a process left it. */
function lockOf(holder: object): string {
  const path = join(folderOf(), 'build.lock');
  writeFileSync(path, JSON.stringify({ ...here, since: '2024-07-01T12:00:00.000Z', ...holder }));
  return path;
}

/** A process that runs until the test ends. */
function sleeper(): number {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  onTestFinished(async () => {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  });
  return child.pid ?? 0;
}

async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' });
  await once(child, 'exit');
  return child.pid ?? 0;
}

function messageOf(work: () => unknown): string {
  try {
    work();
    return '';
  } catch (error) {
    if (error instanceof LockError) return error.message;
    throw error;
  }
}

describe('takeLock', () => {
  test('holds it until it is given back, for itself too', () => {
    const path = join(folderOf(), 'deep/build.lock');
    const unlock = takeLock(path, 'build');
    expect(messageOf(() => takeLock(path, 'build'))).toContain(`process ${process.pid}`);
    unlock();
    expect(existsSync(path)).toBe(false);
    takeLock(path, 'build')();
  });

  test('names the process that holds it, since when, and what to delete', () => {
    const pid = sleeper();
    const path = lockOf({ pid, start: startedAt(pid) });
    expect(messageOf(() => takeLock(path, 'build'))).toBe(
      `another build (process ${pid}, since 2024-07-01T12:00:00.000Z) is at work here; ` +
        `wait for it, or end it.\nIf there is none, delete ${path}`,
    );
  });

  test('is taken over from a process that is gone', async () => {
    const path = lockOf({ pid: await deadProcess() });
    const unlock = takeLock(path, 'build');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid });
    unlock();
  });

  test('is taken over when its number is another process’s by now', () => {
    const path = lockOf({ pid: sleeper(), start: '1' });
    takeLock(path, 'build')();
    // In containers, builds have the same few numbers again and again.
    takeLock(lockOf({ pid: process.pid, start: '1' }), 'build')();
  });

  test('is taken over after the machine was started anew', () => {
    takeLock(lockOf({ pid: process.pid, boot: 'an earlier one' }), 'build')();
  });

  test.each(['', '{', '12', 'null', '{"pid":"x"}'])('is taken over when it says %j', (text) => {
    const path = join(folderOf(), 'build.lock');
    writeFileSync(path, text);
    takeLock(path, 'build')();
  });

  test('of another machine counts while it is touched', () => {
    const path = lockOf({ host: 'elsewhere', pid: 1 });
    expect(messageOf(() => takeLock(path, 'build'))).toContain('process 1 on elsewhere, since');
    const longAgo = new Date(Date.now() - 3_600_000);
    utimesSync(path, longAgo, longAgo);
    takeLock(path, 'build')();
  });

  test('is not given back when somebody else holds it by now', () => {
    const path = join(folderOf(), 'build.lock');
    const unlock = takeLock(path, 'build');
    writeFileSync(path, 'of somebody else');
    unlock();
    expect(readFileSync(path, 'utf8')).toBe('of somebody else');
  });
});

test('one of many processes gets a lock that was left behind', async () => {
  const path = lockOf({ pid: await deadProcess() });
  const module = join(import.meta.dirname, '../../../src/disk/lock.mjs');
  const code = `import { LockError, takeLock } from ${JSON.stringify(module)};
    const get = () => {
      try { takeLock(${JSON.stringify(path)}, 'build'); return 'got'; }
      catch (error) { return error instanceof LockError ? 'not' : String(error); }
    };
    process.stdout.write('ready');
    process.stdin.once('data', () => process.stdout.write(get()));
    process.stdin.once('end', () => process.exit());`;
  const rivals = Array.from({ length: 6 }, () => {
    const args = ['--input-type=module-typescript', '-e', code];
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
    return child;
  });
  const word = async ({ stdout }: (typeof rivals)[number]): Promise<string> =>
    String((await once(stdout, 'data'))[0]);
  expect(await Promise.all(rivals.map(word))).toEqual(rivals.map(() => 'ready'));
  const words = Promise.all(rivals.map(word));
  for (const { stdin } of rivals) stdin.write('go');
  // None has ended while another one tries: its lock would be one that was left behind.
  expect((await words).sort()).toEqual(['got', 'not', 'not', 'not', 'not', 'not']);
  const ends = rivals.map((rival) => once(rival, 'exit'));
  for (const { stdin } of rivals) stdin.end();
  await Promise.all(ends);
});
