import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleText, contentFolder, load, placesOf } from './folder.ts';

const ARTICLE = 'articles/2024/07/story.mdx';

describe('loadContent', () => {
  it('reads a right article', async () => {
    const content = await load(
      contentFolder({ [ARTICLE]: articleText({ tickers: '[AAPL, FB]' }) }),
    );
    expect(content.problems).toEqual([]);
    const [article] = content.articles;
    expect(article?.id).toBe('2024/07/story');
    expect(article?.date).toEqual({ at: Date.parse('2024-07-17T13:30:00Z'), precision: 'minute' });
    expect(article?.tickers).toEqual(['AAPL', 'FB']);
    expect(article?.kind).toBe('news');
  });

  it.each([
    ['none', 'the folder of the content is not there; name it with CONTENT_DIR'],
    ['sections.yaml', 'the folder of the content is no folder, or lies below a file; name it'],
    ['sections.yaml/x', 'or lies below a file; name it with CONTENT_DIR'],
  ])('tells of a folder that is none, %s, in one line', async (name, told) => {
    const folder = contentFolder({});
    const { problems } = await load(join(folder, name), `${folder}-cache`);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(told);
  });

  it.each([
    ['a missing field', articleText({ section: undefined }), '2:1 field-missing'],
    ['an unknown field', articleText({ tikcers: '[AAPL]' }), '8:1 field-unknown'],
    ['an unknown ticker', articleText({ tickers: '[AAPL, APPL]' }), '8:17 ticker-unknown'],
    ['a bad date', articleText({ date: '2024-02-30' }), '4:7 date-invalid'],
    ['a time without offset', articleText({ date: '2024-07-17T09:30:00' }), '4:7 date-invalid'],
    ['a date of another month', articleText({ date: '2024-08-01' }), '4:7 date-folder'],
    [
      'an update before the date',
      articleText({ updated: '2024-07-01' }),
      '8:10 updated-before-date',
    ],
    ['a short headline', articleText({ title: 'Short' }), '2:8 field-length'],
    ['an unknown kind', articleText({ kind: 'nwes' }), '8:7 field-value'],
    ['an unknown section', articleText({ section: 'market' }), '5:10 section-unknown'],
    ['an unknown author', articleText({ authors: '[markets-dsk]' }), '6:11 author-unknown'],
    ['a former tag', articleText({ tags: '[smallcaps]' }), '7:8 tag-unknown'],
    ['an unknown promo', articleText({ promo: 'nothing' }), '8:8 promo-unknown'],
    [
      'a sponsored story without sponsor',
      articleText({ kind: 'sponsored' }),
      '8:7 sponsor-missing',
    ],
    ['a list twice the same', articleText({ tickers: '[AAPL, AAPL]' }), '8:17 duplicate-entry'],
    ['text where a list belongs', articleText({ tags: 'small-caps' }), '7:7 field-type'],
    ['no frontmatter', 'Just text.\n', '1:1 frontmatter-missing'],
    ['frontmatter without an end', '---\ntitle: x\n', '1:1 frontmatter-open'],
    ['a YAML alias', articleText({ title: '&a A headline long enough' }), '2:8 yaml-alias'],
    [
      'a duplicate key',
      articleText({}).replace('section:', 'title: Again and again\nsection:'),
      '5:1 yaml-duplicate-field',
    ],
    ['a javascript URL', articleText({ canonical: '"javascript:alert(1)"' }), '8:12 url-invalid'],
    [
      'an expiry before the date',
      articleText({ expires: '2024-07-01' }),
      '8:10 expires-before-date',
    ],
    [
      'a cover that is not there',
      articleText({ cover: '{ src: no.png, alt: a, credit: b }' }),
      '8:15 file-missing',
    ],
  ])('finds %s at its place', async (_name, text, place) => {
    const content = await load(contentFolder({ [ARTICLE]: text }));
    expect(placesOf(content)).toEqual([`${ARTICLE}:${place}`]);
    expect(content.articles).toEqual([]);
  });

  it.each([
    ['articles/2024/07/Story.mdx', 'file-name'],
    ['articles/2024/07/story.md', 'file-name'],
    ['articles/2024/7/story.mdx', 'file-place'],
    ['articles/story.mdx', 'file-place'],
    ['articles/2024/13/story.mdx', 'file-place'],
  ])('does not pass over %s', async (file, rule) => {
    const content = await load(contentFolder({ [file]: articleText() }));
    expect(content.problems.map((problem) => problem.rule)).toEqual([rule]);
  });

  it('finds every problem of every file at once', async () => {
    const content = await load(
      contentFolder({
        [ARTICLE]: articleText({ section: 'market', tickers: '[APPL]', tags: '[]' }),
        'articles/2024/07/other.mdx': articleText({ title: undefined, kind: 'nwes' }),
      }),
    );
    expect(placesOf(content).sort()).toEqual([
      'articles/2024/07/other.mdx:2:1 field-missing',
      'articles/2024/07/other.mdx:7:7 field-value',
      'articles/2024/07/story.mdx:5:10 section-unknown',
      'articles/2024/07/story.mdx:7:7 field-length',
      'articles/2024/07/story.mdx:8:11 ticker-unknown',
    ]);
  });

  it('suggests the nearest valid value', async () => {
    const content = await load(contentFolder({ [ARTICLE]: articleText({ tickers: '[APPL]' }) }));
    expect(content.problems[0]?.message).toBe('unknown ticker "APPL"; did you mean "AAPL"?');
  });

  it('reads files with a byte-order mark and with CRLF, at the same places', async () => {
    const text = articleText({ section: 'market' });
    const bom = await load(contentFolder({ [ARTICLE]: `\ufeff${text}` }));
    const crlf = await load(contentFolder({ [ARTICLE]: text.replaceAll('\n', '\r\n') }));
    expect(placesOf(bom)).toEqual([`${ARTICLE}:5:10 section-unknown`]);
    expect(placesOf(crlf)).toEqual([`${ARTICLE}:5:10 section-unknown`]);
  });

  it('refuses bytes that are not UTF-8, at the first of them', async () => {
    const bytes = Buffer.concat([
      Buffer.from('---\ntitle: caf'),
      Buffer.from([0xe9]),
      Buffer.from('\n---\n'),
    ]);
    expect(placesOf(await load(contentFolder({ [ARTICLE]: bytes })))).toEqual([
      `${ARTICLE}:2:11 encoding`,
    ]);
  });

  it('refuses an article of more than a mebibyte', async () => {
    const content = await load(
      contentFolder({ [ARTICLE]: articleText({}, 'word '.repeat(220_000)) }),
    );
    expect(placesOf(content)).toEqual([`${ARTICLE}:1:1 file-too-large`]);
  });

  it.each([
    ['sections.yaml', undefined, '1:1 registry-missing'],
    ['sections.yaml', '', '1:1 registry-empty'],
    ['authors.yaml', '[]', '1:1 registry-empty'],
    ['tags.yaml', '', '1:1 registry-empty'],
    ['tags.yaml', 'id: x', '1:1 registry-shape'],
    ['tickers.yaml', '- { symbol: aapl, name: Apple, type: equity }', '1:13 field-value'],
    [
      'tags.yaml',
      '- { id: small-caps, name: Small, description: Small companies. }\n- { id: small-caps, name: Again, description: Small companies. }',
      '2:3 id-duplicate',
    ],
    [
      'sections.yaml',
      '- { id: tags, name: Tags, description: What tags are about here., order: 1 }',
      '1:9 field-value',
    ],
  ])('finds what is wrong with %s', async (file, text, place) => {
    const folder = contentFolder({ [ARTICLE]: articleText({ tickers: '[]' }), [file]: text });
    const found = placesOf(await load(folder)).filter((entry) => entry.startsWith(file));
    expect(found).toEqual([`${file}:${place}`]);
  });

  it('does not blame articles for a registry that cannot be read', async () => {
    const content = await load(contentFolder({ [ARTICLE]: articleText(), 'tags.yaml': '- {' }));
    expect(content.problems.every((problem) => problem.file === 'content/tags.yaml')).toBe(true);
  });

  it('warns of a pinned article that does not exist and publishes all the same', async () => {
    const content = await load(
      contentFolder({ [ARTICLE]: articleText(), 'front.yaml': 'lead: 2024/07/stroy\n' }),
    );
    expect(content.problems.map(({ level, message }) => `${level} ${message}`)).toEqual([
      'warning there is no article "2024/07/stroy", and the newest stands in; did you mean "2024/07/story"?',
    ]);
    expect(content.articles).toHaveLength(1);
  });
});

describe('the cache of readings', () => {
  it('parses again only what changed, and notices a change that keeps the size', async () => {
    const other = 'articles/2024/07/other.mdx';
    const folder = contentFolder({ [ARTICLE]: articleText(), [other]: articleText() });
    const cacheDir = `${folder}-kept`;
    expect((await load(folder, cacheDir)).parsed).toBe(2);
    expect((await load(folder, cacheDir)).parsed).toBe(0);
    writeFileSync(join(folder, other), articleText({ title: 'A headline that is long indeed' }));
    utimesSync(join(folder, other), new Date(), new Date(Date.now() + 5000));
    const again = await load(folder, cacheDir);
    expect(again.parsed).toBe(1);
    expect(again.articles.map((article) => article.title)).toContain(
      'A headline that is long indeed',
    );
  });

  it('keeps problems as well as articles', async () => {
    const folder = contentFolder({ [ARTICLE]: articleText({ kind: 'nwes' }) });
    const first = await load(folder, `${folder}-kept`);
    const second = await load(folder, `${folder}-kept`);
    expect(second.parsed).toBe(0);
    expect(second.problems).toEqual(first.problems);
  });

  it('starts anew when it is damaged', async () => {
    const folder = contentFolder({ [ARTICLE]: articleText() });
    await load(folder, `${folder}-kept`);
    writeFileSync(join(`${folder}-kept`, '2024.json'), '{"version":"test","entries":[[');
    expect((await load(folder, `${folder}-kept`)).articles).toHaveLength(1);
  });
});

describe('a large archive', () => {
  it('may have more problems than a call has arguments', async () => {
    const text = articleText({}, '$NOPE '.repeat(100));
    const names = Array.from({ length: 1300 }, (_, at) => `articles/2024/07/story-${at}.mdx`);
    const { problems } = await load(
      contentFolder(Object.fromEntries(names.map((name) => [name, text]))),
    );
    expect(problems).toHaveLength(1300 * 100);
  });
});
