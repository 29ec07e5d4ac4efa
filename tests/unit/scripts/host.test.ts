import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startHost } from '../../host/host.ts';
import { folderOf, writeFiles } from '../folder.ts';

test('a host answers as processes would, one after the other, and goes on after one that died', async () => {
  const folder = folderOf();
  mkdirSync(join(folder, 'scripts'));
  writeFiles(join(folder, 'scripts'), {
    'says.mjs':
      'console.log(process.argv.slice(2).join(), process.env.WORD, process.cwd()); process.exitCode = 3;',
    'waits.mjs': 'setTimeout(() => console.log("late"), 20);',
    'stuck.mjs': 'await new Promise(() => {});',
    'throws.mjs': 'console.error("first"); throw new Error("it broke");',
    'open.mjs': 'setInterval(() => {}, 1000);',
  });
  const host = startHost(folder);
  onTestFinished(() => {
    host.stop();
  });
  for (const word of ['a', 'b']) {
    expect(await host.run('says.mjs', ['x', 'y'], { WORD: word })).toEqual({
      code: 3,
      output: `x,y ${word} ${folder}\n`,
    });
  }
  expect(await host.run('waits.mjs', [], {})).toEqual({ code: 0, output: 'late\n' });
  expect(await host.run('stuck.mjs', [], {})).toEqual({ code: 13, output: '' });
  const thrown = await host.run('throws.mjs', [], {});
  expect(thrown.code).toBe(1);
  expect(thrown.output).toContain('it broke');
  expect(await host.run('open.mjs', [], {}, 2000)).toMatchObject({ code: 137 });
  expect(await host.run('waits.mjs', [], {})).toEqual({ code: 0, output: 'late\n' });
});
