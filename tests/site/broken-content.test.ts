import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createArchive } from './archive.ts';
import { treeOf } from './tree.ts';

describe('a build of content with mistakes', () => {
  it('says all of them, leaves the last site as it was, and ends with 1', async () => {
    const archive = createArchive(6);
    expect((await archive.build('site')).code).toBe(0);
    const before = treeOf(join(archive.folder, 'site'));
    archive.write(
      'articles/2024/12/typo.mdx',
      '---\ntitle: A headline that is right\ndescrption: nothing\n---\n\nText with <b>markup</b>.\n',
    );
    archive.write('tags.yaml', `${archive.read('tags.yaml')}- { id: Tag, name: Tag }\n`);
    const broken = await archive.build('site');
    expect(broken.code).toBe(1);
    expect(broken.output).toContain('did you mean "description"?');
    expect(broken.output).toMatch(/typo\.mdx:3:1 {2}error/u);
    expect(broken.output).toMatch(/typo\.mdx:6:\d+ {2}error/u);
    expect(broken.output).toMatch(/tags\.yaml:61:\d+ {2}error/u);
    expect(broken.output).toContain('nothing was published');
    expect(broken.output).not.toMatch(/^\s+at /mu);
    expect(treeOf(join(archive.folder, 'site'))).toEqual(before);
  });
});
