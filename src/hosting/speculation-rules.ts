import { ROOT, soleUrl } from '../publication/urls.ts';
import { NEWSROOM_PATH } from '../schema/newsroom.ts';
import { basePathOf } from '../schema/site-address.ts';

/** Where browsers find which pages they may fetch before a reader goes there. */
export const SPECULATION_RULES_PATH = '/speculation-rules.json';

export const SPECULATION_RULES_TYPE = 'application/speculationrules+json';

/** The header that names the rules, which needs no script on a page and no word in its policy. */
export function speculationRulesHeader(siteUrl: string): string {
  return `"${basePathOf(siteUrl)}${SPECULATION_RULES_PATH}"`;
}

/** What does something when it is opened: follows what its address names, signs in. */
const ACTING = [soleUrl('watchlist', ROOT), NEWSROOM_PATH];

/**
 * Speculation rules (HTML Standard, 7.6): a page of this site is fetched once a reader points at a
 * link to it, and drawn, unseen, while they press it unless it acts, so that it is there when they let go. Browsers
 * do neither for readers who save data or power.
 *
 * @param counted whether visits are counted: a page that is drawn and not seen would be one.
 */
export function speculationRules(siteUrl: string, counted: boolean): string {
  const base = basePathOf(siteUrl);
  // Every page has a slash at its end, and nothing else has.
  const pages = [`${base}/`, `${base}/*/`].map((path) => ({ href_matches: path }));
  const where = { or: pages };
  // In every language.
  const acting = ACTING.map((path) => ({ not: { href_matches: `${base}/*${path.slice(1)}` } }));
  const rules = {
    prefetch: [{ where, eagerness: 'moderate' }],
    ...(counted
      ? {}
      : { prerender: [{ where: { and: [where, ...acting] }, eagerness: 'conservative' }] }),
  };
  return `${JSON.stringify(rules, null, 2)}\n`;
}
