import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../../tools/import/read-source.ts';
import { folderOf } from '../../folder.ts';
import { contentFolder } from '../../loader/folder.ts';
import { countsOf, run, TIME } from './run-import.ts';
import { PICTURE, sourceSite, storyIn } from './source-site.ts';

describe('a hostile site', () => {
  const STORY = '---\ntitle: A story to read\ndate: 2020-01-02\n---\nWords.\n';

  it('leads to no file outside its folder', async () => {
    const outside = folderOf({ 'secret.md': STORY.replace('Words', 'Secret') });
    writeFileSync(join(outside, 'secret.png'), PICTURE);
    const source = sourceSite({
      'a.md': `${STORY}\n![x](../${outside.split('/').at(-1) ?? ''}/secret.png) ![y](linked.png) ![z](file://${outside}/secret.png)\n`,
    });
    symlinkSync(outside, join(source, 'folder'));
    symlinkSync(join(outside, 'secret.md'), join(source, 'secret.md'));
    symlinkSync(join(outside, 'secret.png'), join(source, 'linked.png'));
    const folder = contentFolder({});
    const report = await run(folder, source);
    expect(report.written).toEqual(['2020/01/a']);
    expect(countsOf(report)['picture-missing']).toBe(3);
    expect(storyIn(folder, '2020/01/a')).not.toContain('Secret');
  });

  it.each([
    [
      'aliases of YAML that multiply',
      `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
        .split('')
        .map((key, at) => `${key}: &${key} [${`*${'abcdefghi'.charAt(at)},`.repeat(9)}]`)
        .join('\n')}\n---\nWords.\n`,
      'fields-unreadable',
    ],
    [
      'fields that are a program',
      '---js\n{ title: process.exit() }\n---\nWords.\n',
      'fields-unreadable',
    ],
    ['bytes that are no text', '\u0000'.repeat(3 * 1024 * 1024), 'unreadable'],
    ['quotations within quotations', `${STORY}\n${'>'.repeat(20_000)} a\n`, 'too-large'],
    [
      'two lines that ask for cells without end',
      `${STORY}\n${'|a'.repeat(9_000)}|\n${'|-'.repeat(9_000)}|\n${'|a|\n'.repeat(9_000)}`,
      'too-large',
    ],
  ])('loses no more than a story to %s', async (_, text, kind) => {
    const folder = contentFolder({});
    const report = await run(folder, sourceSite({ 'bad.md': text, 'good.md': STORY }));
    expect(report.written).toEqual(['2020/01/good']);
    expect(countsOf(report)).toMatchObject({ [kind]: 1 });
  });

  it.each(['{% include '.repeat(20_000), '{{ '.repeat(20_000), '{% if x %}'.repeat(20_000)])(
    'is read in its time, whatever its tags',
    (text) => {
      const source = sourceSite({
        '_config.yml': 'title: A',
        '_posts/2020-01-02-a.md': `${STORY}${text}`,
      });
      expect(readSource(source, 'jekyll', TIME).archive.posts.length).toBeLessThan(2);
    },
  );

  it('is refused where there is nothing to read', () => {
    expect(() => readSource(folderOf({ 'a.txt': '' }), undefined, TIME)).toThrow(
      'no text in Markdown',
    );
    expect(() => readSource(sourceSite({ 'a.md': STORY }), 'ghost', TIME)).toThrow('is a file');
    const broken = sourceSite({ '_config.yml': 'a: [', 'a.md': STORY });
    expect(() => readSource(broken, undefined, TIME)).toThrow('_config.yml cannot be read');
  });
});
