import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MediaFolder } from '../../../../tools/import/pictures.ts';
import { readSource } from '../../../../tools/import/read-source.ts';
import { parseSourceHtml } from '../../../../tools/import/source-html.ts';
import { TIME } from './run-import.ts';
import { folderOf } from '../../folder.ts';

const read = (text: string): unknown =>
  readSource(join(folderOf({ 'export.xml': text }), 'export.xml'), undefined, TIME);
const rss = (inner: string): string =>
  `<rss><channel><wp:wxr_version>1.2</wp:wxr_version>${inner}</channel></rss>`;

describe('a hostile export is refused in one line', () => {
  it.each([
    [
      'entities',
      `<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${rss('&b;')}`,
      'line 1: "<!DOCTYPE" stands there',
    ],
    [
      'a file of this machine',
      '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss>&x;</rss>',
      '"<!DOCTYPE" stands there',
    ],
    [
      'an entity of nobody',
      rss('<item><title>&bomb;</title></item>'),
      'the export breaks off or goes wrong there',
    ],
    ['elements without end', `<rss>${'<a>'.repeat(5_000)}`, 'elements stand more than 32 deep'],
    [
      'half a file',
      rss('<item><title>a').slice(0, 60),
      'the export breaks off or goes wrong there',
    ],
    ['another kind of file', 'PK\u0003\u0004', 'no export that is known'],
    ['a feed', '<rss><channel><title>a</title></channel></rss>', 'this is no export of WordPress'],
    [
      'an entry without end',
      rss(`<item><title>${'a'.repeat(17 * 1024 * 1024)}</title></item>`),
      'longer than 16 MB',
    ],
  ])('%s', (_, text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  it('a folder, and what is not there', () => {
    expect(() => readSource(folderOf(), undefined, TIME)).toThrow(
      'there is no text in Markdown in that folder',
    );
    expect(() => readSource('/nowhere.xml', undefined, TIME)).toThrow(
      'there is no file "/nowhere.xml"',
    );
  });
});

describe('a body that would cost the parser much', () => {
  it.each([
    ['elements within elements', '<div>'.repeat(100_000)],
    ['what ends by itself, in turn', '<li><dd>'.repeat(50_000)],
    [
      'forms of letters without end',
      Array.from({ length: 5_000 }, (_, at) => `<b id=${at}>`).join(''),
    ],
    ['too much of it', 'a'.repeat(3 * 1024 * 1024)],
  ])('is refused: %s', (_, html) => {
    expect(parseSourceHtml(html)).toBeUndefined();
  });

  it('is read when it is flat, however long', () => {
    expect(parseSourceHtml('<p>a'.repeat(10_000))).toHaveLength(10_000);
  });
});

describe('pictures', () => {
  const picture = readFileSync(resolve(import.meta.dirname, '../../../../public/icon-192.png'));

  it.each([
    'https://a.example/../secret.png',
    'https://a.example/%2e%2e/secret.png',
    '../secret.png',
    '/..%2fsecret.png',
    'https://a.example/linked.png',
    'file:///etc/passwd',
    'https://a.example/%00.png',
  ])('come from the folder alone: %s', async (address) => {
    const outside = folderOf();
    writeFileSync(join(outside, 'secret.png'), picture);
    const folder = folderOf({ 'media/here.txt': '' });
    writeFileSync(join(folder, 'secret.png'), picture);
    symlinkSync(join(outside, 'secret.png'), join(folder, 'media/linked.png'));
    expect(await new MediaFolder([join(folder, 'media')]).find(address)).toBe('picture-missing');
  });

  it('that stand in the text itself are told as that', async () => {
    const media = new MediaFolder([folderOf({ 'a.png': 'no picture' })]);
    expect(await media.find('data:image/png;base64,AAAA')).toBe('picture-inside');
    expect(await media.find('DATA:image/png;name=a.png;base64,AAAA')).toBe('picture-inside');
  });

  it('are pictures by what is in them', async () => {
    const folder = folderOf({ 'a.png': '<svg onload="x"/>', 'b.gif': 'GIF89a' });
    const media = new MediaFolder([folder]);
    expect(await media.find('https://x.example/u/a.png')).toBe('picture-refused');
    expect(await media.find('https://x.example/u/b.gif')).toBe('picture-refused');
  });
});
