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

/** What rules depend on. */
export interface SpeculationOptions {
  /** Whether visits are counted: a page that is drawn and not seen would be one. */
  readonly counted: boolean;
  /** Whether the site has one. */
  readonly newsroom: boolean;
}

/**
 * Speculation rules (HTML Standard, 7.6): a page of this site is fetched once a reader points at a
 * link to it, and drawn, unseen, while they press it, so that it is there when they let go. Browsers do
 * neither for readers who save data or power. What does something when it is opened is not drawn: the
 * watchlist follows what its address names, the newsroom signs in.
 */
export function speculationRules(
  siteUrl: string,
  { counted, newsroom }: SpeculationOptions,
): string {
  const base = basePathOf(siteUrl);
  // Every page has a slash at its end, and nothing else has.
  const pages = [`${base}/`, `${base}/*/`].map((path) => ({ href_matches: path }));
  const where = { or: pages };
  // In every language.
  const acting = [soleUrl('watchlist', ROOT), ...(newsroom ? [NEWSROOM_PATH] : [])].map((path) => ({
    not: { href_matches: `${base}/*${path.slice(1)}` },
  }));
  const rules = {
    prefetch: [{ where, eagerness: 'moderate' }],
    ...(counted
      ? {}
      : { prerender: [{ where: { and: [where, ...acting] }, eagerness: 'conservative' }] }),
  };
  return `${JSON.stringify(rules, null, 2)}\n`;
}
