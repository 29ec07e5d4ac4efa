import { describe, expect, test } from 'vitest';
import { withFiles } from '../../../src/edition/file-links.ts';
import { fileUrl } from '../../../src/publication/view/file.ts';
import { htmlFrom } from '../../../src/xml/html.ts';
import { blocksOf } from '../body/context.ts';

const DIGEST = '0123456789abcdef0123456789abcdef';
const html = (text: string, bytes: number, language: string): string => {
  const files = [{ src: 'a/list.pdf', digest: DIGEST, bytes }];
  const [prose] = withFiles(blocksOf(text), files, language);
  return prose?.type === 'prose' ? htmlFrom(prose.nodes) : '';
};

describe('a link to a file', () => {
  test.each([
    ['the *list*', 2_340_000, 'en-US', 'the <em>list</em> (PDF, 2.3 MB)'],
    ['the list', 2_340_000, 'de', 'the list (PDF, 2,3 MB)'],
    ['the list', 999_600, 'en-US', 'the list (PDF, 1 MB)'],
    ['the list', 12_300_000, 'fr', 'the list (PDF, 12\u202fMo)'],
    ['the list', 3, 'en-US', 'the list (PDF, 1 kB)'],
    ['the list', 14_400, 'ja', 'the list（PDF、14 KB）'],
    ['the list (PDF, 14 kB)', 14_400, 'en-US', 'the list (PDF, 14 kB)'],
  ])('%s of %d bytes in %s', (words, bytes, language, expected) => {
    expect(html(`[${words}](./a/list.pdf)`, bytes, language)).toBe(
      `<p><a href="/media/files/0123456789abcdef/list.pdf">${expected}</a></p>`,
    );
  });
});

test.each([
  ['a/List.pdf', '/media/files/0123456789abcdef/List.pdf'],
  ['talk.MP3', '/media/0123456789abcdef.mp3'],
  ['film.vtt', '/media/0123456789abcdef.vtt'],
])('%s lies at %s', (src, url) => {
  expect(fileUrl({ src, digest: DIGEST, bytes: 1 })).toBe(url);
});
