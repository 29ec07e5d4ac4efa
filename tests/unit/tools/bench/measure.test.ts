import { expect, test } from 'vitest';

import { parsePeak, parseTimes } from '../../../../tools/bench/family.ts';
import { measure } from '../../../../tools/bench/measure.ts';

test('reads the processor time of a process and its ended children, whatever a process is called', () => {
  const stat = '7 (a) b (c) S 1 7 7 0 -1 4194304 900 0 1 0 12 34 560 78 20 0 11 0 99 1 1';
  expect(parseTimes(stat)).toEqual({ name: 'a) b (c', own: 460, children: 6380 });
});

test('reads the largest memory of a process, and nothing of one that is ending', () => {
  expect(parsePeak('Name:\tnode\nVmPeak:\t  900 kB\nVmHWM:\t   120 kB\n')).toBe(122_880);
  expect(parsePeak('Name:\tnode\nState:\tZ (zombie)\n')).toBeUndefined();
});

test('measures a program and keeps what it wrote', async () => {
  const code = 'process.stdout.write(process.env.WORD)';
  const command = { file: process.execPath, args: ['-e', code], cwd: import.meta.dirname };
  const measured = await measure({ ...command, env: { WORD: 'done' } });
  expect(measured.output).toBe('done');
  expect(measured.wall).toBeGreaterThan(0);
});

test('throws what a program that fails wrote', async () => {
  const code = "process.stderr.write('no paper'); process.exitCode = 3";
  const command = { file: process.execPath, args: ['-e', code], cwd: import.meta.dirname, env: {} };
  await expect(measure(command)).rejects.toThrow(/ended with 3\nno paper/u);
});

test('a program is ended with the benchmark', async () => {
  const code = "process.stdout.write('on'); setInterval(() => undefined, 1000)";
  const command = { file: process.execPath, args: ['-e', code], cwd: import.meta.dirname, env: {} };
  const before = process.listenerCount('SIGTERM');
  const measured = expect(measure(command)).rejects.toThrow(/ended with SIGTERM/u);
  process.emit('SIGTERM', 'SIGTERM');
  await measured;
  expect(process.listenerCount('SIGTERM')).toBe(before);
});

test.runIf(process.platform === 'linux')('watches the memory of what is measured', async () => {
  const args = ['-e', 'setTimeout(() => undefined, 400)'];
  const command = { file: process.execPath, args, cwd: import.meta.dirname, env: {} };
  const { cpu, memory = 0 } = await measure(command);
  expect(memory).toBeGreaterThan(10_000_000);
  expect(cpu).toBeGreaterThan(0);
});
