import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { pageTypes } from '../page-types.ts';
import { openPage } from './chromium.ts';
import { unseenFocus } from './focus.ts';

const pages = (['front', 'explainer', 'live', 'search'] as const).map(
  (name) => [name, pageTypes[name]] as const,
);

describe.for(pages)('%s', ([, path]) => {
  // 1280 px at 100 and, as WCAG 2.2 has it (1.4.10), at 400 percent.
  test.for([
    [1280, 1024],
    [320, 256],
  ] as const)('shows where the focus is, at %i by %i', async ([width, height]) => {
    const page = await openPage({
      baseURL: inject('siteOrigin'),
      viewport: { width, height },
      reducedMotion: 'reduce',
    });
    await page.goto(path);
    expect(await unseenFocus(page)).toEqual([]);
  });
});

describe('what a listener leaps to', () => {
  test('on the front page', async () => {
    expect(await outline(pageTypes.front)).toMatchInlineSnapshot(`
      "banner
        heading "The Test Ledger" [level=1]
        search "Search the archive"
        navigation "Sections"
      main
        region "Figures"
        article
          heading "A sample of live coverage that is still running" [level=2]
        article
          heading "Small mills take the lead as spinners price a cheaper autumn" [level=2]
        article
          heading "Three ports, seven ways to draw them, and one that is right" [level=2]
        article
          heading "How a bond is priced, with a pencil and one sheet of paper" [level=2]
        article
          heading "Alder counts its looms and finds a third more than it had" [level=2]
        region "Latest"
          heading "Latest" [level=2]
              heading "Profits “rise” ]]> & <b>fall</b> <!-- 📈 </script> $& one’s ‏reversed‎" [level=3]
              heading "Every mark that a text can have, in one story about a mill’s ledger" [level=3]
              heading "A sample of a sponsored article, and of everything that marks it" [level=3]
              heading "Notes on an index: what is counted, and who does the counting" [level=3]
              heading "Against round numbers, and against those who celebrate them" [level=3]
              heading "Shares have their best day since the fair as the result comes early" [level=3]
              heading "Withdrawn: a comparison of years with a fair and years without" [level=3]
        region "What to watch"
          heading "What to watch" [level=2]
        complementary "Promotion"
        region "Market Prices"
          heading "Market Prices" [level=2]
          article
            heading "The ferry is late, and the mark falls by more than the boat is worth" [level=3]
              article
                heading "Trades settle one day sooner, and a clerk goes home at four" [level=3]
              article
                heading "The Test Ledger 20 passes 5,000, a number like any other" [level=3]
              article
                heading "The Test Ledger prints its first issue and sells none of it" [level=3]
        region "Policy"
          heading "Policy" [level=2]
          article
            heading "A decision is awaited and taken: live coverage that has ended" [level=3]
        region "Companies"
          heading "Companies" [level=2]
          article
            heading "Cedar Water drains a pond, and an index loses its smallest member" [level=3]
              article
                heading "Why the harbor fee rose by a quarter and the ferries by nothing" [level=3]
        region "Most covered tickers"
          heading "Most covered tickers" [level=2]
        region "Most covered topics"
          heading "Most covered topics" [level=2]
      contentinfo
        navigation "All pages""
    `);
  });

  test('in an explainer', async () => {
    expect(await outline(pageTypes.explainer)).toMatchInlineSnapshot(`
      "banner
        search "Search the archive"
        navigation "Sections"
      main
        article
          heading "How a bond is priced, with a pencil and one sheet of paper" [level=1]
          figure "Test Ledger graphic"
            img "A line that falls from the upper left, steeply at first"
          region "Key points"
          figure "The longer promise bends more Price of $100 by yield in percent"
            img "The longer promise bends more Line chart, Yield 1 to 6. One year: highest $99.01 (1), lowest $94.34 (6). Ten years: highest $90.53 (1), lowest $55.84 (6)."
            group
          heading "What a basis point is worth" [level=2]
          heading "What is left out" [level=2]
          region "Topics"
            heading "Topics" [level=2]
          complementary "Sponsored by Example Sponsor (sample)"
          complementary "Related stories"
            heading "Related stories" [level=2]
                article
                  heading "Shares have their best day since the fair as the result comes early" [level=3]
                article
                  heading "Notes on an index: what is counted, and who does the counting" [level=3]
                article
                  heading "A decision is awaited and taken: live coverage that has ended" [level=3]
                article
                  heading "Small mills take the lead as spinners price a cheaper autumn" [level=3]
        navigation "Earlier and later in From price to index"
      contentinfo
        navigation "All pages""
    `);
  });

  test('in a live story', async () => {
    expect(await outline(pageTypes.live)).toMatchInlineSnapshot(`
      "banner
        search "Search the archive"
        navigation "Sections"
      main
        article
          heading "A decision is awaited and taken: live coverage that has ended" [level=1]
          group
            navigation "Key moments"
          figure "Test Ledger graphic"
            img "A step that leads down from left to right"
          region "Key points"
          article
            heading "The close" [level=2]
            figure
              region "Table 1"
                table
          article
            heading "September 18, 2024, 3:20 p.m. EDT" [level=2]
          article
            heading "The chair speaks" [level=2]
          article
            heading "Half a point" [level=2]
            figure "The first step down"
              img "The first step down Step chart, Mar 2022 to Sep 2024. The rate: from 1.00% to 3.50%; highest 4.00% (Jul 2023), lowest 1.00% (Mar 2022)."
              group
          article
            heading "The door is closed" [level=2]
          region "Topics"
            heading "Topics" [level=2]
          complementary "Promotion"
          complementary "Related stories"
            heading "Related stories" [level=2]
                article
                  heading "Small mills take the lead as spinners price a cheaper autumn" [level=3]
                article
                  heading "Shares have their best day since the fair as the result comes early" [level=3]
                article
                  heading "The ferry is late, and the mark falls by more than the boat is worth" [level=3]
                article
                  heading "The Test Ledger 20 passes 5,000, a number like any other" [level=3]
        navigation "Earlier and later in Policy"
      contentinfo
        navigation "All pages""
    `);
  });

  test('in a search', async () => {
    const found = await outline(`${pageTypes.search}?q=mills`, (page) =>
      page.locator('.search-results h2, .search-results h3').first().waitFor(),
    );
    expect(found).toMatchInlineSnapshot(`
      "banner
        navigation "Sections"
      main
        heading "Search" [level=1]
        search "Search all stories"
        group
        status
        heading "Stories" [level=2]
            article
              heading "Every mark that a text can have, in one story about a mill’s ledger" [level=3]
            article
              heading "Small mills take the lead as spinners price a cheaper autumn" [level=3]
            article
              heading "Alder counts its looms and finds a third more than it had" [level=3]
            article
              heading "Shares have their best day since the fair as the result comes early" [level=3]
            article
              heading "Trades settle one day sooner, and a clerk goes home at four" [level=3]
      contentinfo
        navigation "All pages""
    `);
  });
});

/** Landmarks, headings, pictures and what speaks up by itself, in the order in which they are read. */
async function outline(path: string, whenReady?: (page: Page) => Promise<void>): Promise<string> {
  const page = await openPage({ baseURL: inject('siteOrigin') });
  await page.goto(path);
  await whenReady?.(page);
  const tree = await page.locator('body').ariaSnapshot();
  // Names with a colon stand in quotation marks, and what a node holds behind one.
  const node =
    /^(?<depth> *)- '?(?<said>(?:banner|navigation|search|main|complementary|contentinfo|region|article|heading|figure|img|table|status|group)\b(?: "(?:\\.|[^"\\])*")?(?: \[[^\]]*\])*)/u;
  return tree
    .split('\n')
    .flatMap((line) => {
      const { depth = '', said = '' } = node.exec(line)?.groups ?? {};
      return said === '' ? [] : [depth + said];
    })
    .join('\n');
}
