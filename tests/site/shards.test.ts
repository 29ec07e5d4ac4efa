import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createArchive } from './archive.ts';
import { differences } from './tree.ts';

describe('a build in parts', () => {
  it('unites three shards to the bytes of one build, and refuses two of three', async () => {
    const archive = createArchive(18);
    const whole = await archive.build('whole');
    expect(whole.code, whole.output).toBe(0);
    const dirs = [1, 2, 3].map((index) => join(archive.folder, `shard-${index}`));
    for (const index of [1, 2, 3]) {
      const shard = await archive.build(`shard-${index}`, { args: ['--shard', `${index}/3`] });
      expect(shard.code, shard.output).toBe(0);
    }
    const merged = await archive.build('merged', { args: ['--merge', ...dirs] });
    expect(merged.code, merged.output).toBe(0);
    expect(differences(join(archive.folder, 'whole'), join(archive.folder, 'merged'))).toEqual([]);

    const partial = await archive.build('partial', { args: ['--merge', ...dirs.slice(0, 2)] });
    expect(partial.code).toBe(1);
    expect(partial.output).toContain('shards 3 of 3 are missing');
  });

  it('renders in two processes to the bytes of one', async () => {
    const archive = createArchive(18);
    for (const workers of ['1', '2']) {
      const built = await archive.build(`by-${workers}`, { args: ['--workers', workers] });
      expect(built.code, built.output).toBe(0);
    }
    expect(differences(join(archive.folder, 'by-1'), join(archive.folder, 'by-2'))).toEqual([]);
  });
});
