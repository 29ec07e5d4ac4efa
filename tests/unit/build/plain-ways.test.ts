import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { isPlain, plainWays } from '../../../src/build/plain-ways.ts';
import { folderOf } from '../folder.ts';

it.each(['p#1', 'p?q', `it's`, '"p"', '`p`', 'p\nq'])(
  'leads to a folder %s by a plain path',
  (name) => {
    const project = join(folderOf({ [`${name}/file`]: 'treasure' }), name);
    const ways = plainWays({ project });
    expect(isPlain(ways.paths.project)).toBe(true);
    expect(readFileSync(join(ways.paths.project, 'file'), 'utf8')).toBe('treasure');
    ways.close();
    expect(existsSync(ways.paths.project)).toBe(false);
    expect(readFileSync(join(project, 'file'), 'utf8')).toBe('treasure');
  },
);

it.each(['a b', 'p%41', 'é 漢', '(a) {b} [c]*!$&;+,=@~'])('leaves %s as it is', (name) => {
  expect(plainWays({ project: `/srv/${name}` }).paths.project).toBe(`/srv/${name}`);
});

it('names the setting when the temporary folder is no better', () => {
  vi.stubEnv('TMPDIR', '/tmp/a#b');
  expect(() => plainWays({ project: '/srv/p#1' })).toThrow('set TMPDIR');
  vi.unstubAllEnvs();
});
