import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { pageTypes } from '../page-types.ts';
import { CONTENT } from '../paper.ts';

const dir = inject('siteDir');
const origin = inject('siteOrigin');

interface Entry {
  readonly symbol: string;
  readonly name: string;
  readonly exchange?: string;
  readonly formerly?: readonly string[];
}

const LEDGER = join(CONTENT, 'tickers.yaml');
const ledger = parse(readFileSync(LEDGER, 'utf8')) as Entry[];
const pageOf = (symbol: string): string =>
  readFileSync(join(dir, 'tickers', symbol.toLowerCase(), 'index.html'), 'utf8');

test('a page without dates to come keeps no room for them', () => {
  for (const { symbol } of ledger) {
    expect(pageOf(symbol), symbol).not.toMatch(/<div class="rail-first">\s*<\/div>/u);
  }
});

test('every entry has its page with symbol, type and market in words, and its feed where there is a story', () => {
  const index = readFileSync(join(dir, 'tickers/index.html'), 'utf8');
  let silent = 0;
  for (const { symbol, exchange } of ledger) {
    const facts = /<dl class="facts">[^]*?<\/dl>/u.exec(pageOf(symbol))?.[0] ?? '';
    expect(facts).toContain(`<dd><bdi>${symbol}</bdi></dd>`);
    expect(pageOf(symbol)).toMatch(
      /<p class="kicker">\s*<bdi>[A-Z][a-z -]+<\/bdi>\s*<\/p>\s*<h1>/u,
    );
    if (exchange !== undefined)
      expect(facts).toMatch(new RegExp(`<dd>.{4,} \\(${exchange}\\)</dd>`, 'u'));
    expect(index).toContain(`href="/tickers/${symbol.toLowerCase()}/"`);
    const feed = join(dir, 'tickers', symbol.toLowerCase(), 'feed.xml');
    const isSilent = pageOf(symbol).includes('content="noindex"');
    silent += Number(isSilent);
    expect([symbol, existsSync(feed)]).toEqual([symbol, !isSilent]);
  }
  expect(silent).toBeGreaterThan(0);
  expect(silent).toBeLessThan(ledger.length);
});

test('former symbols are named on the page and redirect to it, with their feeds', async () => {
  const renamed = ledger.filter(({ formerly = [] }) => formerly.length > 0);
  expect(renamed.length).toBeGreaterThanOrEqual(2);
  for (const { symbol, formerly = [] } of renamed) {
    for (const old of formerly) {
      expect(pageOf(symbol)).toContain(old);
      for (const file of ['', 'feed.xml', 'feed.json']) {
        const response = await fetch(`${origin}/tickers/${old.toLowerCase()}/${file}`, {
          redirect: 'manual',
        });
        expect(response.status).toBe(301);
        const target = new URL(response.headers.get('location') ?? '', origin).pathname;
        expect(target).toBe(`/tickers/${symbol.toLowerCase()}/${file}`);
      }
    }
  }
});

test('the page of a covered symbol shows its months, its stories and what is named with it', () => {
  const html = pageOf('TL20');
  expect(html).toMatch(
    /<figure class="coverage">[^]*<svg[^>]+role="img"[^>]+aria-label="\d+ stories/u,
  );
  expect(html).toContain('Named in the same stories');
  expect(html).toContain('Topics');
  expect(html.match(/<article class="teaser/gu)?.length).toBeGreaterThan(5);
});

test('stories show their symbols as links, on their page and in lists', () => {
  const chips = /<ul class="chips[^]*?<\/ul>/u.exec(
    readFileSync(join(dir, pageTypes.live, 'index.html'), 'utf8'),
  )?.[0];
  expect(chips?.match(/href="\/tickers\/[^"]+\/"/gu)).toHaveLength(5);
  expect(readFileSync(join(dir, 'policy/index.html'), 'utf8')).toMatch(
    /<a class="teaser-ticker" href="\/tickers\/[^"]+\/" title="[^"]+">\s*<bdi>[A-Z\d.]+<\/bdi>\s*<\/a>/u,
  );
});

test('an instrument with prices shows them, and its stories what became of it; no other does', () => {
  const page = pageOf('WOOLX');
  expect(page).toContain('19.00 as of Oct 3, 2024');
  expect(page).toMatch(
    /aria-label="Lowest 19\.00 on Oct 3, 2024, highest 21\.25 on Jul 17, 2024"/u,
  );
  expect(page.match(/<circle /gu)).toHaveLength(1);
  const story = readFileSync(join(dir, '2024/07/small-mills-lead/index.html'), 'utf8');
  expect(story.replaceAll(/\s+/gu, ' ')).toContain(
    '−7.3%, from 20.50 on Jul 16, 2024 to 19.00 on Oct 3, 2024',
  );
  expect(story.match(/from [\d.]+ on/gu)).toHaveLength(1);
  for (const { symbol } of ledger) {
    if (symbol !== 'WOOLX') expect(pageOf(symbol), symbol).not.toContain('class="prices"');
  }
});
