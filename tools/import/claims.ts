import { addressesOf } from '../../src/loader/addresses.ts';
import { claimFaults } from '../../src/loader/claim-faults.ts';
import type { ReadContent } from '../../src/loader/content.ts';
import { createAddressSet } from '../../src/publication/address-set.ts';
import { claimsOf } from '../../src/publication/redirects.ts';
import {
  ROOT,
  archiveMonthUrl,
  archiveYearUrl,
  articleUrl,
  authorUrl,
  pageUrl,
  sectionUrl,
  sectionYearUrl,
  seriesUrl,
  soleUrl,
  tagUrl,
} from '../../src/publication/urls.ts';
import type { Desks } from './desks.ts';
import type { Ready } from './places.ts';
import type { ImportLog } from './report.ts';

/**
 * Takes from stories the old addresses that the site has for something else, or that another story
 * had before, as a build would refuse them.
 */
export function withoutClaimed(
  ready: readonly Ready[],
  desks: Desks,
  content: ReadContent,
  log: ImportLog,
): void {
  const { registries, readings } = content;
  const pages = new Set(addressesOf(readings, registries, []).pages.keys());
  for (const { id } of registries.pages) pages.add(pageUrl(id));
  for (const id of desks.tags.added()) pages.add(tagUrl(id, ROOT));
  for (const id of desks.series.added())
    pages.add(seriesUrl(id, ROOT)).add(soleUrl('all-series', ROOT));
  for (const id of desks.authors.added()) pages.add(authorUrl(id, ROOT));
  for (const id of desks.sections.added()) pages.add(sectionUrl(id, ROOT));
  for (const { placed, article } of ready) {
    const [year = '', month = ''] = placed.id.split('/');
    pages
      .add(articleUrl(placed.id))
      .add(archiveYearUrl(year, ROOT))
      .add(archiveMonthUrl(`${year}-${month}`, ROOT));
    pages.add(sectionYearUrl(article.section, Number(year), ROOT));
  }
  const site = createAddressSet();
  site.add('/404.html');
  for (const page of pages) site.add(page);
  const mine = new Map(ready.map((each) => [each.placed.id, each]));
  const others = readings.flatMap(({ file, reading }) =>
    reading.frontmatter === undefined || mine.has(file.id)
      ? []
      : [{ id: file.id, aliases: reading.frontmatter.aliases }],
  );
  const claimed = ready.map((each) => ({ id: each.placed.id, aliases: [...each.aliases] }));
  const claims = claimsOf({ ...registries, articles: [...others, ...claimed] });
  for (const { claim, level } of claimFaults(claims, site, pages)) {
    const story =
      claim.by.type === 'article' && level === 'error' ? mine.get(claim.by.id) : undefined;
    if (story === undefined) continue;
    story.aliases = story.aliases.filter((alias) => alias !== claim.from);
    log.tell('address-refused', story.placed.id, claim.from);
  }
}
