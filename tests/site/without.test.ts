import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createTiny } from './tiny.ts';

const FILES = {
  'sections.yaml':
    '- { id: everything, name: All of it, description: Everything that the paper has., order: 1 }\n',
  'authors.yaml':
    '- { id: jane-doe, name: Jane Doe, type: person, role: Writer, bio: Jane Doe writes the paper. }\n',
};

const TRACES: Readonly<Record<string, RegExp>> = {
  tickers: /\/tickers\/|Tickers?\b|"ticker"/u,
  'promos and sponsors': /\/sponsors\/|Sponsor(?:s|ed)\b|"sponsored"/u,
  corrections: /\/corrections\/|Corrections\b/u,
  'a section that parts nothing': /All of it|"section"|article:section|>Sections</u,
  'a list of one author': /"\/authors\/"|>Authors<|"author":"Author"/u,
  'feeds that would be that of the site': /(?:jane-doe|everything)\/feed\./u,
  'live stories': /"live"|live\.json/u,
  'a calendar': /\/calendar|\.ics\b|Calendar\b/u,
};

it('a paper says nothing of what it does not have', async () => {
  const archive = await createTiny();
  for (const file of ['tickers.yaml', 'promos.yaml', 'front.yaml']) archive.remove(file);
  for (const [file, text] of Object.entries(FILES)) archive.write(file, text);
  archive.remove('articles/2024/12/second.mdx');
  const story = 'articles/2024/12/first.mdx';
  const text = archive
    .read(story)
    .replace('tickers: [AAPL]\n', '')
    .replace('$AAPL', 'Apple')
    .replace('section: markets', 'section: everything')
    .replace('[markets-desk]', '[jane-doe]');
  archive.write(story, text);
  expect(await archive.build('site')).toMatchObject({ code: 0 });

  const site = join(archive.folder, 'site');
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:html|xml|json|opml|txt)$|^_redirects$/u.test(file))
    .filter((file) => !/^(?:pagefind|_files)/u.test(file));
  const found = files.flatMap((file) => {
    const whole = readFileSync(join(site, file), 'utf8');
    // Old addresses of what there is one of go on. Keys of a file for scripts are no words.
    const shown = whole
      .replaceAll(/^\/(?:everything|authors)\S* .*$/gmu, '')
      .replaceAll(/"(?:sections|tickers)":\[\]/gu, '');
    return Object.entries(TRACES).flatMap(([what, trace]) => {
      const at = trace.exec(shown)?.index;
      return at === undefined ? [] : [`${what}: ${file}: ${shown.slice(at - 50, at + 60)}`];
    });
  });
  expect(found).toEqual([]);

  const there = (path: string): boolean => existsSync(join(site, path));
  const gone = ['tickers', 'sponsors', 'corrections', 'everything', 'authors/index.html'];
  expect(gone.filter(there)).toEqual([]);
  const kept = ['authors/jane-doe', 'tags/small-caps', 'feeds', 'feed.xml'];
  expect(kept.filter(there)).toEqual(kept);
});
