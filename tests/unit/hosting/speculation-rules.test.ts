import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cloudflareHeaders } from '../../../src/hosting/header-files.ts';
import { headerRules } from '../../../src/hosting/headers.ts';
import {
  speculationRules,
  speculationRulesHeader,
} from '../../../src/hosting/speculation-rules.ts';
import { headersFor, parseHeaders } from '../../../src/serve/headers.ts';
import { headerOptions } from './header-options.ts';

const rules = parseHeaders(cloudflareHeaders(headerRules(headerOptions())));

type Where = z.infer<typeof where>;
const where: z.ZodType<
  | { readonly href_matches: string }
  | { readonly or: readonly Where[] }
  | { readonly and: readonly Where[] }
  | { readonly not: Where }
> = z.lazy(() =>
  z.union([
    z.strictObject({ href_matches: z.string() }),
    z.strictObject({ or: z.array(where) }),
    z.strictObject({ and: z.array(where) }),
    z.strictObject({ not: where }),
  ]),
);
const rule = z.tuple([z.strictObject({ where, eagerness: z.string() })]);
const form = z.strictObject({ prefetch: rule, prerender: z.optional(rule) });
const rulesOf = (siteUrl: string, { counted = false, newsroom = true } = {}) =>
  form.parse(JSON.parse(speculationRules(siteUrl, { counted, newsroom })));

/** Whether rules for a path of news.example hold. */
const matcher =
  (rules: Where) =>
  (path: string): boolean => {
    if ('or' in rules) return rules.or.some((each) => matcher(each)(path));
    if ('and' in rules) return rules.and.every((each) => matcher(each)(path));
    if ('not' in rules) return !matcher(rules.not)(path);
    const pattern = new URLPattern(rules.href_matches, 'https://news.example/');
    return pattern.test(`https://news.example${path}`);
  };

describe('what browsers may fetch before a reader goes there', () => {
  it('is named by a header of every page, below the path of the site', () => {
    const get = (path: string, name: string) => headersFor(rules, path).get(name);
    expect(get('/2024/07/story/', 'speculation-rules')).toBe('"/speculation-rules.json"');
    expect(get('/speculation-rules.json', 'content-type')).toBe(
      'application/speculationrules+json',
    );
    expect(speculationRulesHeader('https://news.example/paper')).toBe(
      '"/paper/speculation-rules.json"',
    );
  });

  it('are pages alone', () => {
    const isMatched = matcher(rulesOf('https://news.example/paper').prefetch[0].where);
    expect(['/paper/', '/paper/2024/07/story/', '/paper/tickers/brk.b/'].every(isMatched)).toBe(
      true,
    );
    const others = ['/', '/other/', '/paper/feed.xml', '/paper/files/a.pdf'];
    expect(others.filter(isMatched)).toEqual([]);
  });

  it('are drawn while they are pressed, unless visits are counted', () => {
    const { prefetch, prerender } = rulesOf('https://news.example/paper');
    const [{ where: drawn, eagerness }] = prerender ?? prefetch;
    expect([prefetch[0].eagerness, eagerness]).toEqual(['moderate', 'conservative']);
    const isDrawn = matcher(drawn);
    expect(['/paper/', '/paper/2024/07/story/', '/paper/search/'].every(isDrawn)).toBe(true);
    // They act when they are opened, which a press alone is not.
    const acting = ['/paper/watchlist/', '/paper/de/watchlist/', '/paper/newsroom/'];
    const others = [...acting, '/paper/watchlist/#follow=tickers/aapl', '/paper/feed.xml', '/'];
    expect(others.filter(isDrawn)).toEqual([]);
    // Nothing tells of a newsroom that is not there.
    expect(speculationRules('https://a.example', { counted: false, newsroom: false })).not.toMatch(
      /newsroom/u,
    );
    expect(rulesOf('https://news.example/paper', { counted: true })).toEqual({ prefetch });
  });
});
