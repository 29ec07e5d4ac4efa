import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf } from '../../folder.ts';
import { contentFolder } from '../../loader/folder.ts';
import { checkFolder } from '../check/sample.ts';
import { countsOf, NOW, run } from './run-import.ts';

const page = (fields: string, title: string): string =>
  `---\ntitle: ${title} told in full\ndate: 2019-03-0${title.length % 9 || 1}\n${fields}\n---\n\nA berth is a parking place for ships, and it is let by the hour to who asks first.\n`;
const hugo = (pages: Readonly<Record<string, string>>): string =>
  folderOf({
    'hugo.yaml': 'baseURL: https://quay.example/\ntitle: The Quay\n',
    ...Object.fromEntries(
      Object.entries(pages).map(([name, fields]) => [
        `content/posts/${name}.md`,
        page(fields, `The story ${name}`),
      ]),
    ),
  });
const head = (folder: string, name: string): string[] =>
  readFileSync(join(folder, `articles/2019/03/${name}.mdx`), 'utf8')
    .split('\n')
    .filter((line) => /^(?:series|part|tags):/u.test(line));
const errorsIn = async (folder: string): Promise<string[]> =>
  (await checkFolder(folder, NOW)).flatMap(({ level, message }) =>
    level === 'error' ? [message] : [],
  );

describe('series of a source', () => {
  it('become entries of series.yaml, with numbers where each story has one', async () => {
    const folder = contentFolder({});
    const source = hugo({
      one: 'series: [How Berths Work]\nseries_order: 1',
      second: 'series: how berths work\nseries_order: "2"',
      other: 'series: [Tolls, Everything]\npart: 3',
      none: 'series: Tolls',
    });
    const report = await run(folder, source);
    expect(head(folder, 'one')).toEqual(['tags: []', 'series: how-berths-work', 'part: 1']);
    expect(head(folder, 'second')).toEqual(['tags: []', 'series: how-berths-work', 'part: 2']);
    expect(head(folder, 'other')).toEqual(['tags: [everything]', 'series: tolls']);
    expect(head(folder, 'none')).toEqual(['tags: []', 'series: tolls']);
    expect(countsOf(report)).toMatchObject({ series: 1, 'series-order': 1 });
    expect(readFileSync(join(folder, 'series.yaml'), 'utf8')).toBe(
      `- id: how-berths-work
  name: "How Berths Work"
  description: "Stories of The Quay in the series How Berths Work."
- id: tolls
  name: "Tolls"
  description: "Stories of The Quay in the series Tolls."
`,
    );
    expect(await errorsIn(folder)).toEqual([]);
    const again = await run(folder, source);
    expect([again.written, again.updated, again.unchanged]).toEqual([[], [], 4]);
  });

  it('are those of the paper where it has them, whose stories may have no numbers', async () => {
    const series =
      '# Ours\n- { id: berths, name: How berths work, description: What a berth costs. }\n';
    const folder = contentFolder({ 'series.yaml': series });
    await run(folder, hugo({ one: 'series: How berths work' }));
    await run(folder, hugo({ later: 'series: berths\npart: 2' }));
    expect(head(folder, 'one')).toEqual(['tags: []', 'series: berths']);
    expect(head(folder, 'later')).toEqual(['tags: []', 'series: berths']);
    expect(readFileSync(join(folder, 'series.yaml'), 'utf8')).toBe(series);
    expect(await errorsIn(folder)).toEqual([]);
  });

  it.each(['series: true', 'series: []', 'series: ""', 'series: { a: 1 }', 'part: 2', 'series:'])(
    'are none where none is named: %s',
    async (fields) => {
      const folder = contentFolder({});
      await run(folder, hugo({ one: fields }));
      expect(head(folder, 'one')).toEqual(['tags: []']);
      expect(existsSync(join(folder, 'series.yaml'))).toBe(false);
      expect(await errorsIn(folder)).toEqual([]);
    },
  );
});

const item = (number: number, more: string): string => `<item>
<title>A story of number ${number}</title><link>https://ledger.example/2019/03/story-${number}/</link>
<dc:creator><![CDATA[mira]]></dc:creator><guid>https://ledger.example/?p=${number}</guid>
<content:encoded><![CDATA[<p>A berth is a parking place for ships, and it is let by the hour.</p>]]></content:encoded>
<wp:post_id>${number}</wp:post_id><wp:post_date_gmt>2019-03-1${number} 14:30:00</wp:post_date_gmt>
<wp:post_name>story-${number}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
${more}</item>`;
const meta = (key: string, value: string): string =>
  `<wp:postmeta><wp:meta_key><![CDATA[${key}]]></wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;
const term = (domain: string, name: string): string =>
  `<category domain="${domain}" nicename="x"><![CDATA[${name}]]></category>`;
const wordpress = (...items: readonly string[]): string =>
  join(
    folderOf({
      'export.xml': `<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<title>The Harbour Ledger</title><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://ledger.example</wp:base_blog_url>
<wp:author><wp:author_login>mira</wp:author_login><wp:author_display_name>Mira Odell</wp:author_display_name></wp:author>
<wp:author><wp:author_login>jo</wp:author_login><wp:author_display_name>Jo Quay</wp:author_display_name></wp:author>
<wp:term><wp:term_id>7</wp:term_id><wp:term_taxonomy>series</wp:term_taxonomy><wp:term_name><![CDATA[Berths]]></wp:term_name><wp:term_description><![CDATA[What a berth is, what it costs and who waits.]]></wp:term_description></wp:term>
${items.join('\n')}</channel></rss>`,
    }),
    'export.xml',
  );

describe('what plug-ins of WordPress keep', () => {
  it('is a series with its parts and its words', async () => {
    const folder = contentFolder({});
    await run(
      folder,
      wordpress(
        item(1, term('series', 'Berths') + meta('_series_part_7', '2')),
        item(2, term('series', 'Berths') + meta('_series_part_7', '1')),
      ),
    );
    expect(head(folder, 'story-1')).toEqual(['tags: []', 'series: berths', 'part: 2']);
    expect(head(folder, 'story-2')).toEqual(['tags: []', 'series: berths', 'part: 1']);
    expect(readFileSync(join(folder, 'series.yaml'), 'utf8')).toContain(
      'description: "What a berth is, what it costs and who waits."',
    );
    expect(await errorsIn(folder)).toEqual([]);
  });

  it('is several authors, a summary, former addresses, and else a field that is told', async () => {
    const folder = contentFolder({});
    const summary = 'What it costs to leave a ship beside a quay for an hour or for a night.';
    const report = await run(
      folder,
      wordpress(
        item(
          1,
          term('author', 'jo') +
            term('author', 'mira') +
            term('place', 'Rotterdam') +
            term('place', 'Antwerp') +
            meta('_yoast_wpseo_metadesc', summary) +
            meta('_yoast_wpseo_canonical', 'https://elsewhere.example/first') +
            meta('_wp_old_slug', 'oldest') +
            meta('_wp_old_slug', 'older') +
            meta('_edit_last', '1') +
            meta('rating', '5'),
        ),
      ),
    );
    const text = readFileSync(join(folder, 'articles/2019/03/story-1.mdx'), 'utf8');
    expect(text).toContain('authors: [jo-quay, mira-odell]');
    expect(text).toContain(`description: "${summary}"`);
    expect(text).toContain('canonical: "https://elsewhere.example/first"');
    expect(text).toContain('aliases:\n  - "/2019/03/oldest/"\n  - "/2019/03/older/"\n');
    const told = report.losses.find(({ kind }) => kind === 'other-field');
    expect(told?.found.map(({ example }) => example)).toEqual([
      'place: Rotterdam, Antwerp',
      'rating: 5',
    ]);
  });
});

describe('what no two stories, or no file, may have', () => {
  it('is a name that Windows keeps for itself', async () => {
    const folder = contentFolder({});
    const con = item(1, '').replace('<wp:post_name>story-1', '<wp:post_name>con');
    expect((await run(folder, wordpress(con))).written).toEqual(['2019/03/con-story']);
    expect(await errorsIn(folder)).toEqual([]);
  });

  it('is the number of another', async () => {
    const folder = contentFolder({});
    const source = wordpress(item(1, ''), item(2, '').replace('<wp:post_id>2', '<wp:post_id>1'));
    expect((await run(folder, source)).written).toEqual(['2019/03/story-1', '2019/03/story-2']);
    const again = await run(folder, source);
    expect([again.written, again.updated, again.unchanged]).toEqual([[], [], 2]);
  });

  it('is a name of one sign', async () => {
    const folder = contentFolder({});
    const terms = ['category', 'series', 'post_tag'].map((domain) => term(domain, '🚢'));
    await run(folder, wordpress(item(1, terms.join(''))));
    expect(await errorsIn(folder)).toEqual([]);
  });
});

describe('an export in another encoding', () => {
  it.each(['utf8', 'latin1', 'utf16le'] as const)('keeps its letters: %s', async (encoding) => {
    const text = readFileSync(wordpress(item(1, '')), 'utf8').replace(
      'A berth',
      'Café Ärger: a berth',
    );
    const names = { utf8: 'UTF-8', latin1: 'ISO-8859-1', utf16le: 'UTF-16' };
    const mark = encoding === 'utf16le' ? '\ufeff' : '';
    const file = join(folderOf(), 'export.xml');
    const head = `${mark}<?xml version="1.0" encoding="${names[encoding]}"?>\n`;
    writeFileSync(file, Buffer.from(head + text, encoding));
    const folder = contentFolder({});
    await run(folder, file, { from: 'wordpress' });
    const written = readFileSync(join(folder, 'articles/2019/03/story-1.mdx'), 'utf8');
    expect(written).toContain('Café Ärger: a berth is a parking place');
  });
});
