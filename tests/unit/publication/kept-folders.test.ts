import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keptFolders } from '../../../src/publication/kept-folders.ts';
import { patternReader, takesLoosely } from '../../../src/publication/redirect-pattern.ts';
import { pagePaths } from '../../../src/schema/page-paths.ts';

it.each([
  [['/:year/:month/:day/:slug/'], ['briefing']],
  [['/:year/:month/17/:slug/'], ['briefing']],
  [['/:year/:month/:day/:slug/', '/blog/*'], ['briefing']],
  [['/:year/archive/feed.xml'], []],
  [['/briefing/:slug/', '/blog/:year/:month/:day/'], []],
  [[], []],
])('of %j: %j', (patterns, folders) => {
  expect(keptFolders(patterns, [''])).toEqual(folders);
});

it('knows the lists of further languages', () => {
  const kept = keptFolders(['/:year/:month/:day/:slug/'], ['', '/pt-br']);
  expect(kept).toEqual(['briefing', 'pt-br']);
});

const word = fc.stringMatching(/^[a-z0-9]{1,6}$/u);
const part = fc.oneof(fc.constantFrom(':year', ':month', ':day', ':slug', ':other'), word);
const patternText = fc
  .tuple(fc.array(part, { maxLength: 4 }), fc.constantFrom('/', '/*'))
  .map(([parts, end]) => `/${[':year', ...parts].join('/')}${end}`);
const prefix = fc.constantFrom('', '/de');
const address = fc
  .tuple(
    prefix,
    fc.constantFrom(...Object.values(pagePaths)),
    fc.array(word, { minLength: 3, maxLength: 3 }),
  )
  .map(([before, path, parts]) => {
    const left = [...parts];
    return before + path.replaceAll(/\{\w+\}/gu, () => left.pop() ?? '');
  });

it('has every page that begins with a word and that a pattern takes by mistake', () => {
  fc.assert(
    fc.property(patternText, address, (pattern, page) => {
      const kept = keptFolders([pattern], ['', '/de']);
      const folder = page.split('/')[1] ?? '';
      const isOwn = pageFolders.has(folder);
      if (takesLoosely(pattern)(page) && isOwn) expect(kept).toContain(folder);
      // Nothing that is meant is lost.
      if (kept.includes(folder)) expect(patternReader(pattern)(page)).toBeUndefined();
    }),
  );
});

const pageFolders = new Set(
  ['de', ...Object.values(pagePaths).map((path: string) => path.split('/')[1] ?? '')].filter(
    (name) => /^[a-z]+$/u.test(name),
  ),
);
