import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { feedHtml } from '../../../src/body/feed-html.ts';
import { parseBody } from '../../../src/body/parse.ts';
import { openReadingCache } from '../../../src/loader/cache.ts';
import { loadContent, type Content } from '../../../src/loader/content.ts';
import { ownPlace, siteUrlOf, withinSite } from '../../../src/schema/site-address.ts';
import { runs } from '../../runs.ts';
import { blocksOf, context, html } from '../body/context.ts';
import { feedEnvironment } from '../body/feed-environment.ts';
import { articleText, contentFolder } from './folder.ts';

const STORY = 'articles/2024/07/story.mdx';
const OTHER = 'articles/2024/06/other.mdx';
const SITES = ['https://www.herald.example/paper', 'https://herald.example'];

function loadOf(
  files: Readonly<Record<string, string>>,
  sites: readonly string[] = SITES,
): Promise<Content> {
  const folder = contentFolder({
    [OTHER]: articleText(
      { title: 'Another headline of a story', date: '2024-06-03', aliases: '[/old/caf%C3%A9/]' },
      '## The price of money\n\nText.',
    ),
    ...files,
  });
  return loadContent({
    contentDir: folder,
    label: 'content',
    timeZone: 'America/New_York',
    language: 'en-US',
    now: Date.UTC(2025, 0, 1),
    sites,
    cache: openReadingCache(join(`${folder}-cache`, 'readings'), 'test'),
  });
}

async function told(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { problems } = await loadOf(files);
  return problems.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`);
}

const inText = (text: string): Promise<string[]> => told({ [STORY]: articleText({}, text) });

describe('a whole address of the site', () => {
  it.each([
    ['https://www.herald.example/paper/2024/07/a/', '/2024/07/a/'],
    ['http://www.herald.example/paper/2024/07/a/?b=c#d', '/2024/07/a/?b=c#d'],
    ['HTTPS://WWW.HERALD.EXAMPLE/paper/2024/07/a/', '/2024/07/a/'],
    ['https://www.herald.example:443/paper/', '/'],
    ['https://www.herald.example./paper', '/'],
    ['https://herald.example', '/'],
    ['http://herald.example:80/?q=a', '/?q=a'],
    ['https://herald.example//evil.example/', '/evil.example/'],
    ['https://herald.example/a/../markets/', '/markets/'],
    ['https://herald.example/paper/2024/', '/paper/2024/'],
  ])('%s leads to %s', (address, path) => {
    expect(withinSite(address, SITES)).toBe(path);
  });

  it.each([
    'https://www.herald.example/',
    'https://www.herald.example/papers/',
    'https://www.herald.example/PAPER/',
    'https://herald.example:8443/',
    'https://herald.example.org/',
    'https://theherald.example/',
    'https://herald.example@other.example/',
    'https://user:word@herald.example/',
    'ftp://herald.example/',
    '//herald.example/',
    'herald.example/a',
    '/2024/07/a/',
    '',
  ])('is not %s', (address) => {
    expect(ownPlace(address, SITES)).toBeUndefined();
    expect(withinSite(address, SITES)).toBe(address);
  });

  it('never leads to another host, and always to what it says', () => {
    const part = fc.constantFrom('a', '..', '%2e', 'é', '/', '?', '#', '\\', '@', ':', '%');
    const paths = fc.array(part, { maxLength: 8 }).map((parts) => `/${parts.join('')}`);
    fc.assert(
      fc.property(fc.constantFrom(...SITES), paths, fc.boolean(), (site, path, slashes) => {
        const written =
          site.toUpperCase().replace('/PAPER', '/paper') + (slashes ? '/' : '') + path;
        const found = withinSite(written, [site]);
        const { pathname } = new URL(written);
        const base = new URL(site).pathname.replace(/\/$/u, '');
        if (pathname !== base && !pathname.startsWith(`${base}/`)) {
          expect(found).toBe(written);
          return;
        }
        const place = new URL(found, 'https://site.invalid');
        expect(place.origin).toBe('https://site.invalid');
        expect(place.pathname).toBe(pathname.slice(base.length).replace(/^\/*/u, '/'));
      }),
      runs(300),
    );
    expect(SITES.map(siteUrlOf)).toEqual(SITES);
  });
});

describe('a link by the whole address of the site', () => {
  const sites = { sites: SITES };
  const path = '/2024/06/other/?a=b&amp;c=d#section-x';

  it.each([
    ['[it](https://herald.example/2024/06/other/?a=b&c=d#section-x)', 'it'],
    ['[it](<HTTP://Herald.Example/2024/06/other/?a=b&c=d#section-x>)', 'it'],
    ['[it][1]\n\n[1]: https://www.herald.example/paper/2024/06/other/?a=b&c=d#section-x', 'it'],
    [
      'https://herald.example/2024/06/other/?a=b&c=d#section-x',
      'https://herald.example/2024/06/other/?a=b&amp;c=d#section-x',
    ],
    [
      'www.herald.example/paper/2024/06/other/?a=b&c=d#section-x',
      'www.herald.example/paper/2024/06/other/?a=b&amp;c=d#section-x',
    ],
  ])('is one within it: %s', (text, words) => {
    expect(html(text, sites).replaceAll('&#x26;', '&amp;')).toBe(
      `<p><a href="${path}">${words}</a></p>`,
    );
    const { problems, references } = parseBody(text, { ...context, ...sites });
    expect(problems).toEqual([]);
    expect(references.links.map(({ href }) => href)).toEqual([path.replaceAll('&amp;', '&')]);
  });

  it('is one within it in tables, notes, lists, boxes and entries', () => {
    const link = '[it](https://herald.example/latest/)';
    const text = [
      `| a |\n|---|\n| ${link} |`,
      `- ${link}[^1]\n\n[^1]: ${link}`,
      `> ${link}`,
      `<Update time="2024-07-17T10:00:00-04:00">\n\n${link}\n\n<Aside title="More">\n\n${link}\n\n</Aside>\n\n</Update>`,
    ].join('\n\n');
    const blocks = blocksOf(text, sites);
    expect(JSON.stringify(blocks)).not.toContain('herald.example');
    expect(JSON.stringify(blocks).match(/"\/latest\/"/gu)).toHaveLength(6);
  });

  it('is absolute in feeds', () => {
    const blocks = blocksOf('[it](http://herald.example/latest/)', sites);
    expect(feedHtml(blocks, feedEnvironment)).toContain(
      `href="${feedEnvironment.siteUrl}/latest/"`,
    );
  });

  it('is not one within it when the site has another address', () => {
    const text = '[it](https://herald.example/2024/)';
    expect(html(text)).toContain('href="https://herald.example/2024/"');
    expect(html(text, { sites: [SITES[0] ?? ''] })).toContain(
      'href="https://herald.example/2024/"',
    );
  });

  it('is nothing of another site to be shown', () => {
    const text = '<Embed url="https://herald.example/2024/06/other/" title="A film" />';
    const { problems } = parseBody(text, { ...context, ...sites });
    expect(problems.map(({ message }) => message)).toEqual([
      '"https://herald.example/2024/06/other/" is on this site; link to it: [what it shows](https://herald.example/2024/06/other/)',
    ]);
  });

  it('is checked as one within it', async () => {
    const found = await inText(
      [
        'See [a](https://herald.example/2024/06/other/#section-the-price-of-money),',
        '[b](http://HERALD.example/2024/06/othr/),',
        '[c](https://www.herald.example/paper/2024/06/other/#section-the-price-of-mony),',
        '[d](https://www.herald.example/paper/2024/06/other),',
        '[e](https://herald.example/old/caf%C3%A9/?x=1) and',
        'https://herald.example/tags/smallcaps/.',
      ].join('\n'),
    );
    expect(found).toEqual([
      '11:1 link-unknown there is no page "/2024/06/othr/" on this site; did you mean "/2024/06/other/"?',
      '12:1 fragment-unknown "/2024/06/other/" has no heading "#section-the-price-of-mony"; did you mean "#section-the-price-of-money"?',
      '13:1 link-slash "https://www.herald.example/paper/2024/06/other" lacks the slash at its end; write "https://www.herald.example/paper/2024/06/other/"',
      '14:1 link-moved "https://herald.example/old/caf%C3%A9/?x=1" only redirects; write "https://herald.example/2024/06/other/?x=1"',
      '15:1 link-moved "https://herald.example/tags/smallcaps/" only redirects; write "https://herald.example/tags/small-caps/"',
    ]);
  });

  it('is checked among the sources of a story and in registries', async () => {
    const found = await told({
      [STORY]: articleText({
        sources: '[{ title: A story, url: https://herald.example/2024/06/othr/ }]',
      }),
      'front.yaml':
        'breaking: { text: Something happened just now, url: https://herald.example/2024/06/othr/, until: 2099-07-18 }\n',
      'promos.yaml':
        '- { id: feeds, sponsor: The Paper, headline: Read on, text: Every story in full., url: http://herald.example/feedz/, kind: house, placement: article, starts: 2024-01-01, ends: 2030-01-01 }\n',
      'redirects.yaml': '- { from: /a-former-place/, to: https://herald.example/2024/06/othr/ }\n',
    });
    const meant = 'on this site; did you mean "/2024/06/other/"?';
    expect(found.sort()).toEqual(
      [
        '1:33 alias-target "/a-former-place/" leads to "/2024/06/othr/", which is no page; did you mean "/2024/06/other/"?',
        `1:53 link-unknown there is no page "/2024/06/othr/" ${meant}`,
        `8:34 link-unknown there is no page "/2024/06/othr/" ${meant}`,
        '1:88 link-unknown there is no page "/feedz/" on this site; did you mean "/feeds/"?',
      ].sort(),
    );
  });

  it('counts where links within the site do', async () => {
    const { articles, registries } = await loadOf({
      [STORY]: articleText(
        { sources: '[{ title: A story, url: https://herald.example/2024/06/other/ }]' },
        '[it](https://herald.example/2024/06/other/)',
      ),
      'pages/more.mdx':
        '---\ntitle: More\ndescription: What else there is to know.\n---\n\n[it](https://herald.example/latest/)\n',
      'redirects.yaml': '- { from: /a-former-place/, to: https://herald.example/latest/ }\n',
    });
    const story = articles.find(({ id }) => id === '2024/07/story');
    expect(story?.text.links).toEqual(['/2024/06/other/']);
    expect(story?.sources).toEqual([{ title: 'A story', url: '/2024/06/other/' }]);
    expect(registries.pages.find(({ id }) => id === 'more')?.text.links).toEqual(['/latest/']);
    expect(registries.redirects).toEqual([{ from: '/a-former-place/', to: '/latest/' }]);
  });
});

it('a link to a former address with encoded letters leads where it did', async () => {
  for (const href of ['/old/caf%C3%A9/', '/old/café/', '/old/caf%c3%a9/']) {
    expect(await inText(`See [it](${href}).`)).toEqual([
      expect.stringContaining('only redirects; write "/2024/06/other/"'),
    ]);
  }
});
