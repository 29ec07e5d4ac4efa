import { describe, expect, it } from 'vitest';
import { articleText, contentFolder, load, placesOf, registries } from './folder.ts';

const STORY = 'articles/2024/07/story.mdx';

/** A right page; a test replaces or adds lines by their field. */
function pageText(changes: Readonly<Record<string, string | undefined>> = {}, body = 'Words.') {
  const fields: Record<string, string | undefined> = {
    title: 'Imprint',
    description: 'Who answers for what is printed here.',
    ...changes,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

/** The page that every folder has. */
const ABOUT = 'about';

describe('standing pages', () => {
  it('are what the folder holds', async () => {
    const content = await load(
      contentFolder({
        'pages/impressum.mdx': pageText({ footer: '{ order: 15, name: Who we are }' }),
        'pages/faq.mdx': pageText({ title: 'Questions', role: 'about' }),
        'pages/notes.txt': 'No page.',
        [STORY]: articleText({}, 'See the [imprint](/impressum/) and [questions](/faq/).'),
      }),
    );
    expect(placesOf(content)).toEqual([]);
    const pages = content.registries.pages.filter(({ id }) => id !== ABOUT);
    expect(pages.map(({ id, title, footer, role }) => [id, title, footer, role])).toEqual([
      ['faq', 'Questions', undefined, 'about'],
      ['impressum', 'Imprint', { group: 'house', order: 15, name: 'Who we are' }, undefined],
    ]);
  });

  it('need no folder', async () => {
    const files = { [STORY]: articleText(), 'pages/about.mdx': undefined };
    const content = await load(contentFolder(files));
    expect(content.registries.pages).toEqual([]);
    expect(placesOf(content)).toEqual([]);
  });

  it.each<[what: string, files: Record<string, string>, place: string, message: RegExp]>([
    [
      'an unknown field',
      { 'pages/a.mdx': pageText({ foter: '{ order: 1 }' }) },
      'pages/a.mdx:4:1 field-unknown',
      /did you mean "footer"/u,
    ],
    [
      'a field of MDX in Astro',
      { 'pages/a.mdx': pageText({ layout: '../x.astro' }) },
      'pages/a.mdx:4:1 field-unknown',
      /"layout"/u,
    ],
    [
      'no title',
      { 'pages/a.mdx': pageText({ title: undefined }) },
      'pages/a.mdx:2:1 field-missing',
      /"title"/u,
    ],
    [
      'a group of the footer',
      { 'pages/a.mdx': pageText({ footer: '{ group: hose, order: 1 }' }) },
      'pages/a.mdx:4:18 field-value',
      /did you mean "house"/u,
    ],
    [
      'a place that is no number',
      { 'pages/a.mdx': pageText({ footer: '{ order: first }' }) },
      'pages/a.mdx:4:18 field-type',
      /number/u,
    ],
    [
      'a role',
      { 'pages/a.mdx': pageText({ role: 'standard' }) },
      'pages/a.mdx:4:7 field-value',
      /did you mean "standards"/u,
    ],
    [
      'no frontmatter',
      { 'pages/a.mdx': 'Words.\n' },
      'pages/a.mdx:1:1 frontmatter-missing',
      /begins with/u,
    ],
    [
      'a link to no page',
      { 'pages/a.mdx': pageText({}, '[Search](/serch/)') },
      'pages/a.mdx:6:1 link-unknown',
      /did you mean "\/search\/"/u,
    ],
    [
      'a link to no heading',
      { 'pages/a.mdx': pageText({}, '## Money\n\n[Down](/a/#section-moneys)') },
      'pages/a.mdx:8:1 fragment-unknown',
      /section-money/u,
    ],
    [
      'an unknown symbol',
      { 'pages/a.mdx': pageText({}, 'We hold $APPL.') },
      'pages/a.mdx:6:9 ticker-unknown',
      /"AAPL"/u,
    ],
    [
      'code',
      { 'pages/a.mdx': pageText({}, 'Words.\n\n{1 + 1}') },
      'pages/a.mdx:8:1 expression',
      /./u,
    ],
    [
      'a picture',
      { 'pages/a.mdx': pageText({}, '![A bull](bull.png)') },
      'pages/a.mdx:6:1 page-content',
      /pictures/u,
    ],
    [
      'a live entry',
      {
        'pages/a.mdx': pageText({}, '<Update time="2024-07-17T10:00:00Z">\n\nWords.\n\n</Update>'),
      },
      'pages/a.mdx:6:1 update-not-live',
      /live/u,
    ],
    [
      'the address of a section',
      { 'pages/markets.mdx': pageText() },
      'pages/markets.mdx:2:1 page-address',
      /section "markets"/u,
    ],
    [
      'an address of the site',
      { 'pages/search.mdx': pageText() },
      'pages/search.mdx:2:1 page-address',
      /site itself/u,
    ],
    ['a year', { 'pages/2024.mdx': pageText() }, 'pages/2024.mdx:2:1 page-address', /site itself/u],
    [
      'a name that is no address',
      { 'pages/Über_uns.mdx': pageText() },
      'pages/Über_uns.mdx:1:1 file-name',
      /"ueber-uns\.mdx"|"uber-uns\.mdx"/u,
    ],
    ['another ending', { 'pages/faq.md': pageText() }, 'pages/faq.md:1:1 file-name', /"faq\.mdx"/u],
    [
      'a folder',
      { 'pages/legal/faq.mdx': pageText() },
      'pages/legal/faq.mdx:1:1 file-place',
      /move it to content\/pages\/faq\.mdx/u,
    ],
  ])('tell of %s', async (_what, files, place, message) => {
    const content = await load(contentFolder(files));
    expect(placesOf(content)).toEqual([place]);
    expect(content.problems[0]?.message).toMatch(message);
  });

  it('have one role each', async () => {
    const role = pageText({ role: 'standards' });
    const content = await load(contentFolder({ 'pages/a.mdx': role, 'pages/b.mdx': role }));
    expect(placesOf(content)).toEqual(['pages/b.mdx:4:7 page-role']);
  });

  it('are told of by name where a link leads to a former one', async () => {
    const story = articleText({}, 'See the [rules](/standards/).');
    const files = { [STORY]: story, 'pages/standard.mdx': pageText({}, '[Rules](/standards/)') };
    const content = await load(contentFolder(files));
    expect(content.problems.map(({ file, message }) => [file, message])).toEqual(
      [`content/${STORY}`, 'content/pages/standard.mdx'].map((file) => [
        file,
        'there is no page "/standards/" on this site; did you mean "/standard/"?',
      ]),
    );
    const moved = { ...files, 'redirects.yaml': '- { from: /standards/, to: /standard/ }\n' };
    expect((await load(contentFolder(moved))).problems.map(({ rule }) => rule)).toEqual([
      'link-moved',
      'link-moved',
    ]);
  });

  it('are read again when they changed, and only then', async () => {
    const folder = contentFolder({ ...registries, 'pages/a.mdx': pageText() });
    const cache = `${folder}-cache`;
    const first = await load(folder, cache);
    expect((await load(folder, cache)).registries).toEqual(first.registries);
  });
});
