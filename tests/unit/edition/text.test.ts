import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { site } from '#site';
import { textOf } from '../../../src/edition/text.ts';
import { siteAddresses } from '../../../src/environment.ts';
import { openReadingCache } from '../../../src/loader/cache.ts';
import { loadContent } from '../../../src/loader/content.ts';
import { createTexts, type StoredTexts } from '../../../src/loader/texts.ts';
import { createPaper } from '../../../src/publication/paper.ts';
import { runs } from '../../runs.ts';
import { PIXEL } from '../loader/every-place.ts';
import { articleText, contentFolder } from '../loader/folder.ts';
import { folderOf } from '../folder.ts';

const NOW = Date.UTC(2024, 6, 18);
const SITE_URL = 'https://test-ledger.example';

/** Pieces of a text; what some show depends on registries, data, language, clock or other stories. */
const pieces = [
  'Words "quoted" and *stressed*, 5 % up.',
  'Shares of $AAPL rose.',
  'Once $FB, and still.',
  'See <Ticker symbol="META" /> and **$AAPL**.',
  '## A heading\n\nBelow [it](#a-heading).',
  'A note.[^1]\n\n[^1]: What it says.',
  'And one of a symbol.[^b]\n\n[^b]: As $AAPL has it.',
  '| Firm | Change |\n| --- | ---: |\n| $AAPL | +2.1% |',
  '- An item\n\n  | Firm | Change |\n  | --- | ---: |\n  | Meta | −1% |',
  '<Table caption="Prices" source="Filings">\n\n| Firm | Price |\n| --- | ---: |\n| Meta | $5 |\n\n</Table>',
  '<Aside title="What it means">\n\nThat $AAPL is up.\n\n</Aside>',
  'What [comes](/2024/07/later/) and what [was](/2024/07/other/), [here](/2024/07/other/#none).',
  `A whole address: ${SITE_URL}/2024/07/later/ and [another](https://example.com/a?b=1&c).`,
  '![A pixel](a.png)',
  '[The figures](figures.csv)',
  '<Value data="figures.csv" row="2023" column="Sales" /> in sales.',
  '<Chart data="figures.csv" type="bar" x="Year" y="Sales" title="Sales" source="Filings" />',
  '```js\nconst a = "b";\n```',
  'Line\\\nbreak, `code`, H~2~O, ~~old~~ and 1^st^.',
  '1. One\n2. Two\n\n3. Three',
  '> Said,\n>\n> and meant.',
  '<PullQuote cite="A buyer">\n\nEnough.\n\n</PullQuote>',
  'Term\n: What it is.',
];

const live = [
  '<Update time="2024-07-17T10:00:00-04:00" title="First">\n\n$AAPL opens.\n\n</Update>',
  '<Update time="2024-07-17T11:00:00-04:00">\n\n## Then\n\nMore.\n\n</Update>',
  '<Update time="2024-07-19T11:00:00-04:00">\n\nNot yet.\n\n</Update>',
];

const body = fc
  .uniqueArray(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 })
  .map((some) => some.join('\n\n'));
const story = fc.record({ body, language: fc.constantFrom(undefined, 'de') });
const liveStory = fc.record({
  body: fc.subarray(live, { minLength: 1 }).map((some) => some.join('\n\n')),
  language: fc.constant(undefined),
});

/** Every story's text as it is shown, and how many of them were put aside. */
async function textsOf(contentDir: string, isPutAside: boolean) {
  const folder = folderOf();
  const environment = { contentDir, outDir: '', cacheDir: folder, siteUrl: SITE_URL, now: NOW };
  const locale = { language: site.language, timeZone: site.timeZone };
  const store = createTexts(join(folder, 'texts'));
  const content = await loadContent({
    ...{ contentDir, label: 'content', ...locale, languages: ['de'], now: NOW },
    ...{ sites: siteAddresses(environment), cache: openReadingCache(folder, 'test') },
    texts: store,
  });
  store.close();
  const texts: StoredTexts | undefined = isPutAside ? store : undefined;
  const options = { ...locale, now: NOW, unpublished: false };
  const papers = createPaper(content.articles, content.registries, options, ['de']);
  const shown = papers.flatMap((publication) =>
    publication.articles.map((article) => {
      const { blocks, charts } = textOf(article, { publication, environment, texts });
      return [article.id, blocks, [...charts.values()]];
    }),
  );
  return { shown, problems: content.problems, putAside: store.places.size };
}

test('a text that was put aside is the text that its file has, whatever is in it', async () => {
  let putAside = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(story, story, liveStory), { maxLength: 4 }), async (all) => {
      const stories = all.map(({ body: text, language }, at): [string, string] => {
        const kind = text.startsWith('<Update') ? 'live' : 'news';
        return [`articles/2024/07/story-${at}/index.mdx`, articleText({ language, kind }, text)];
      });
      const beside = all.flatMap((_, at): [string, string | Buffer][] => [
        [`articles/2024/07/story-${at}/a.png`, PIXEL],
        [`articles/2024/07/story-${at}/figures.csv`, 'Year,Sales\n2022,4\n2023,5\n'],
      ]);
      const contentDir = contentFolder({
        ...Object.fromEntries([...stories, ...beside]),
        'articles/2024/07/other.mdx': articleText({}, 'It was.'),
        'articles/2024/07/later.mdx': articleText({ date: '2024-07-20T09:30:00-04:00' }, 'Later.'),
      });
      const stored = await textsOf(contentDir, true);
      const parsed = await textsOf(contentDir, false);
      expect(stored.shown).toEqual(parsed.shown);
      putAside += stored.putAside;
    }),
    runs(60),
  );
  expect(putAside).toBeGreaterThan(100);
});
