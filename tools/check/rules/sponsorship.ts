import { isQuoted } from '../passage.ts';
import { nodesOf } from '../written-article.ts';
import type { Rule } from '../rule.ts';

const WORDS =
  /\b(?:this (?:article|post|story|content) (?:is|was) (?:sponsored|paid)|sponsored (?:content|post|article|by)|paid (?:promotion|partnership|content)|in (?:paid )?partnership with|advertorial|promo(?:tional)? code|use (?:the )?code [A-Z0-9]{4,})\b/giu;
const PAID_PARAMETERS = /^(?:utm_\w+|ref|aff|affid|affiliate|aff_id|irclickid|gclid|fbclid)$/iu;

/** Words of paid content in a story that is not labelled as such. */
export const sponsorshipUnlabelled: Rule = {
  id: 'sponsorship-unlabelled',
  level: 'warning',
  language: 'en',
  summary:
    'Words of paid content outside quotations need `kind: sponsored` with `sponsor`: readers must see who paid.',
  example: {
    bad: { body: 'This article is sponsored by Example Bank.' },
    good: {
      fields: {
        kind: 'sponsored',
        sponsor: '{ name: Example Bank, url: "https://example.com/", paidBy: Example Bank }',
      },
      body: 'This article is sponsored by Example Bank.',
    },
  },
  look({ passages, reading }, tell) {
    const { frontmatter } = reading;
    if (frontmatter === undefined || frontmatter.kind === 'sponsored') return;
    for (const passage of passages) {
      for (const { 0: found, index } of passage.text.matchAll(WORDS)) {
        if (isQuoted(passage, index)) continue;
        const message = `"${found}" in a story that is not labelled; write "kind: sponsored" and "sponsor", or say it otherwise`;
        tell(passage.offset + index, message);
      }
    }
  },
};

/** Links that somebody pays or counts for. */
export const sponsorLink: Rule = {
  id: 'sponsor-link',
  level: 'warning',
  summary:
    'Links that carry campaign or affiliate parameters, or lead to a sponsor of a paid promo, in a story that is not labelled.',
  example: {
    bad: { body: 'See [the offer of the bank](https://example.com/?utm_source=story).' },
    good: { body: 'See [the report of the bank](https://example.com/?year=2024).' },
  },
  look({ tree, reading, surroundings }, tell) {
    if (reading.frontmatter === undefined || reading.frontmatter.kind === 'sponsored') return;
    for (const node of nodesOf(tree)) {
      if (node.type !== 'link' || !URL.canParse(node.url)) continue;
      const { host, searchParams } = new URL(node.url);
      const offset = node.position?.start.offset ?? 0;
      const paid = [...searchParams.keys()].find((name) => PAID_PARAMETERS.test(name));
      if (paid !== undefined) {
        tell(offset, `the link carries "${paid}", which counts or pays for readers; take it out`);
      } else if (surroundings.sponsorHosts.has(host)) {
        tell(
          offset,
          `${host} pays for a promo here; label a story that sends readers there, or take the link out`,
        );
      }
    }
  },
};
