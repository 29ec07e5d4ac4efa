import { z } from 'zod';
import type { Locale } from '../time/format.ts';
import { id, linkTarget, inLanguages, wordFields } from './field.ts';
import { end, moment } from './moment.ts';

const promoPlacements = ['article', 'front'] as const;

/** One entry of `promos.yaml`. */
export function promoSchema({ timeZone, language }: Locale) {
  const { line } = wordFields(language);
  const when = moment(timeZone);
  return z
    .strictObject({
      /** Name by which articles place it. */
      id,
      /** Who stands behind it, as shown in the label. */
      sponsor: line(2, 120),
      /** Headline. */
      headline: line(5, 120),
      /** One or two sentences. */
      text: line(10, 400),
      /** Words of the link. Default `Full story`, in the publication's language. */
      cta: line(2, 40).optional(),
      /** Its words in further languages, by tag, as far as they differ. Default none. */
      translations: inLanguages({
        headline: line(5, 120),
        text: line(10, 400),
        cta: line(2, 40),
      }),
      /** Where the link leads; outside addresses get `rel="sponsored nofollow"`. */
      url: linkTarget,
      /** First moment it may be shown. */
      starts: when,
      /** Last moment it may be shown; a date includes its day. */
      ends: end(timeZone),
      /** Where it is placed when no article asks for it: under an article's text, or on the front page. */
      placement: z.enum(promoPlacements),
      /** `house` for the publication's own, `paid` for everyone else's. */
      kind: z.enum(['house', 'paid']),
      /** Who paid: the legal name; required when paid. Default none. */
      paidBy: line(2, 200).optional(),
      /** How much and in what form; required when it promotes a security. Default unstated. */
      compensation: line(2, 300).optional(),
      /** True when it promotes a security (US Securities Act, section 17(b)). Default false. */
      isSecurity: z.boolean().default(false),
    })
    .check((ctx) => {
      const promo = ctx.value;
      const refuse = (path: string[], message: string, rule: string): void => {
        ctx.issues.push({ code: 'custom', path, message, params: { rule }, input: promo });
      };
      if (promo.ends.at <= promo.starts.at) {
        refuse(['ends'], '"ends" is not after "starts"; write a later day', 'promo-order');
      }
      if (promo.kind === 'paid' && promo.paidBy === undefined) {
        refuse(['kind'], 'a paid promo must say who paid: add "paidBy"', 'promo-payer-missing');
      }
      if (promo.isSecurity && promo.compensation === undefined) {
        refuse(
          ['isSecurity'],
          'a paid promotion of a security must state the compensation: add "compensation"',
          'promo-compensation-missing',
        );
      }
    });
}

export type Promo = z.output<ReturnType<typeof promoSchema>>;
