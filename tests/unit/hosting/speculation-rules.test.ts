import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cloudflareHeaders } from '../../../src/hosting/header-files.ts';
import { headerRules } from '../../../src/hosting/headers.ts';
import {
  speculationRules,
  speculationRulesHeader,
} from '../../../src/hosting/speculation-rules.ts';
import { headersFor, parseHeaders } from '../../../src/serve/headers.ts';

const rules = parseHeaders(
  cloudflareHeaders(
    headerRules({
      ...{
        policy: "default-src 'none'",
        searchPolicy: '',
        watchPolicy: '',
        livePolicy: '',
        livePages: [],
      },
      ...{ siteUrl: 'https://news.example', hub: undefined },
    }),
  ),
);

const rule = z.tuple([
  z.strictObject({
    where: z.object({ or: z.array(z.object({ href_matches: z.string() })) }),
    eagerness: z.string(),
  }),
]);
const form = z.strictObject({ prefetch: rule, prerender: z.optional(rule) });
const rulesOf = (siteUrl: string, counted = false) =>
  form.parse(JSON.parse(speculationRules(siteUrl, counted)));

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
    const [{ where }] = rulesOf('https://news.example/paper').prefetch;
    const isMatched = (path: string): boolean =>
      where.or.some(({ href_matches }) =>
        new URLPattern(href_matches, 'https://news.example/').test(`https://news.example${path}`),
      );
    expect(['/paper/', '/paper/2024/07/story/', '/paper/tickers/brk.b/'].every(isMatched)).toBe(
      true,
    );
    const others = ['/', '/other/', '/paper/feed.xml', '/paper/files/a.pdf'];
    expect(others.filter(isMatched)).toEqual([]);
  });

  it('are drawn while they are pressed, unless visits are counted', () => {
    const { prefetch, prerender } = rulesOf('https://news.example');
    expect(prefetch[0].eagerness).toBe('moderate');
    expect(prerender).toEqual([{ where: prefetch[0].where, eagerness: 'conservative' }]);
    expect(rulesOf('https://news.example', true)).toEqual({ prefetch });
  });
});
