import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { entryHtml } from '../../../src/feeds/entry-html.ts';
import { opml } from '../../../src/feeds/opml.ts';
import { rss } from '../../../src/feeds/rss.ts';
import { feedSubjects } from '../../../src/publication/feeds.ts';
import { newsSitemapXml } from '../../../src/seo/sitemap.ts';
import { sampleFeed, site } from '../feeds/sample.ts';
import { NOW, registries, sampleArticle, samplePublication } from '../publication/sample.ts';

const moment = (at: number) => ({ at, precision: 'minute' as const });
const hostile = fc.constantFrom(
  ...[']]>', '&', '<', '>', '"', "'", '<!--', '-->', '<?xml', '<![CDATA[', '&amp;', '&#0;', '%x;'],
  ...['\u0000', '\u0008', '\u000b', '\u001f', '\u007f', '\u0085', '\ufffe', '\uffff', '\ufeff'],
  ...['\ud800', '\udfff', '\udc00\ud800', '📈', '\u{10ffff}', '\u202e', '\u200f', '\u2028'],
);
const words = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 10 })
  .map((parts) => `x${parts.join('')}x`);

test('whatever words stand in it, an independent parser takes every file', async () => {
  const samples = fc.sample(fc.record({ title: words, name: words, note: words }), {
    numRuns: 60,
    seed: 4,
  });
  const xml = [];
  for (const [at, { title, name, note }] of samples.entries()) {
    const changes = {
      authors: registries.authors.map((author) => ({ ...author, name, bio: note })),
      sections: registries.sections.map((section) => ({ ...section, name, description: note })),
      tags: registries.tags.map((tag) => ({ ...tag, name, description: note })),
    };
    const story = sampleArticle('2024/07/story', {
      title,
      description: note,
      date: moment(NOW - 3_600_000),
      disclosures: [note],
      sources: [{ title: name, url: undefined }],
      corrections: [{ date: moment(NOW - 60_000), note, grade: 'correction' }],
    });
    const publication = samplePublication([story], changes);
    const view = sampleFeed([story], '/markets/', changes);
    const named = { ...site, name };
    const files = {
      'feed.xml': await rss(view, (entry) => entryHtml(entry, `<p>${title}</p>`, site), named),
      'feeds.opml': opml(feedSubjects(publication), named),
      'news-sitemap.xml': newsSitemapXml([publication], named) ?? '',
    };
    for (const [file, contents] of Object.entries(files)) {
      expect(contents.isWellFormed()).toBe(true);
      xml.push({ fileName: `${at}-${file}`, contents });
    }
  }
  const { errors } = await validateXML({ xml, normalization: 'format' });
  expect(errors.map(({ rawMessage }) => rawMessage)).toEqual([]);
});

test('the parser refuses what such words would do unescaped', async () => {
  for (const [at, text] of ['a & b', 'a\u000bb', '<b', ']]>'].entries()) {
    const xml = [{ fileName: `${at}.xml`, contents: `<a>${text}</a>` }];
    expect((await validateXML({ xml, normalization: 'format' })).errors, text).not.toEqual([]);
  }
});
