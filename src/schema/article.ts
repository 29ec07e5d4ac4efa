import { z } from 'zod';
import type { Locale } from '../time/format.ts';
import type { Moment } from '../time/moment.ts';
import { dayOf } from '../time/zone.ts';
import { end, moment } from './moment.ts';
import { reference, webUrl, wholeNumber, wordFields } from './field.ts';

export const articleKinds = [
  'news',
  'analysis',
  'opinion',
  'explainer',
  'live',
  'sponsored',
] as const;
export type ArticleKind = (typeof articleKinds)[number];

export const correctionGrades = ['correction', 'clarification', 'withdrawal'] as const;
export type CorrectionGrade = (typeof correctionGrades)[number];

/** Frontmatter of `content/articles/YYYY/MM/slug.mdx` or `slug/index.mdx`. Unknown fields are errors. */
/** Lengths and counts that archives break and new stories keep, each a least and a most or a most. */
export interface ArticleBounds {
  readonly title: readonly [number, number];
  readonly description: readonly [number, number];
  readonly authors: number;
  readonly tags: readonly [number, number];
  readonly caption: number;
  readonly credit: number;
  /** Whether a picture may lack its description and its credit. */
  readonly bare: boolean;
}

export const newBounds: ArticleBounds = {
  ...{ title: [10, 110], description: [50, 200], authors: 8, tags: [1, 8] },
  ...{ caption: 300, credit: 120, bare: false },
};

/** What a page still shows well; no story of the archive is held to less. */
export const archiveBounds: ArticleBounds = {
  ...{ title: [1, 250], description: [1, 1000], authors: 40, tags: [0, 60] },
  ...{ caption: 1000, credit: 400, bare: true },
};

/** @param bounds those of new stories, which editors are told, or of the archive's. */
export function articleSchema({ timeZone, language }: Locale, bounds: ArticleBounds = newBounds) {
  const { line, prose } = wordFields(language);
  const credit = line(1, bounds.credit);
  const when = moment(timeZone);
  return z
    .strictObject({
      /** Headline. 10 to 110 characters: longer ones are cut in search results and cards. */
      title: line(...bounds.title),
      /** Standfirst: one or two sentences under the headline, also the feed summary and meta description. 50 to 200 characters. */
      description: line(...bounds.description),
      /** When the story is published: a date-time with offset, or a date (midnight in the publication's time zone). In the future: scheduled, not built. Its year and month are the file's folder. */
      date: when,
      /** When the story last changed in substance; never before `date`, never ahead. Leave out for typos. */
      updated: when.optional(),
      /** Where the story is filed: an id of `sections.yaml`. */
      section: reference('sections'),
      /** What sort of story it is; shown as a label unless `news`. Default `news`. */
      kind: z.enum(articleKinds).default('news'),
      /** Language it is written in: one of those in `src/site.config.ts`. Default the publication's own. */
      language: z.string().optional(),
      /** Which story it is the translation of: the path of the original, `2024/07/slug`. Default none. */
      translationOf: reference('articles').optional(),
      /** Who wrote it: one or more ids of `authors.yaml`, people or desks. */
      authors: z.array(reference('authors')).min(1).max(bounds.authors),
      /** Subjects: one to eight ids of `tags.yaml`. */
      tags: z.array(reference('tags')).min(bounds.tags[0]).max(bounds.tags[1]),
      /** Which series the story is a part of: an id of `series.yaml`. Default none. */
      series: reference('series').optional(),
      /** Which part of its series it is, from 1; written at each part or at none, which then stand in the order of their dates. Default by date. */
      part: wholeNumber.pipe(z.int().min(1).max(9999)).optional(),
      /** Instruments the story is about: up to twenty symbols of `tickers.yaml`, exactly as written there. Default none. */
      tickers: z.array(reference('tickers')).max(20).default([]),
      /** Picture at the top: a file beside the article, with a description of what it shows and whose it is. `chart`: the story's first chart leads to it, as it does by itself where there is no picture; `none`: nothing does. Default `chart` where there is one. */
      cover: z
        .union([
          z.strictObject({
            /** File name, beside the article or in a folder below it. At most 8 MB. */
            src: z.string().min(1).max(200),
            /** What the picture shows, for who cannot see it. */
            alt: bounds.bare ? line(0, bounds.caption).default('') : line(1, bounds.caption),
            /** Line under the picture. Default none. */
            caption: line(1, bounds.caption).optional(),
            /** Whose picture it is. */
            credit: bounds.bare ? credit.optional() : credit,
          }),
          z.enum(['chart', 'none']),
        ])
        .optional(),
      /** True: shown in development, never built. Default false. */
      draft: z.boolean().default(false),
      /** After this moment, or this day, a short notice stands in the article's place. Default never. */
      expires: end(timeZone).optional(),
      /** What was wrong and when it was put right; newest first on the page. Default none. */
      corrections: z
        .array(
          z.strictObject({
            /** When the correction was made; never before the article's `date`, never ahead. */
            date: when,
            /** What changed and what stood there before. */
            note: prose(10, 1000),
            /** `correction`: a fact was wrong. `clarification`: it could mislead. `withdrawal`: the story no longer stands and its text is removed. */
            grade: z.enum(correctionGrades),
          }),
        )
        .max(50)
        .default([]),
      /** Interests a reader should know of, shown at the end and in feeds. Default none. */
      disclosures: z.array(prose(5, 500)).max(20).default([]),
      /** What the story rests on, shown at the end. Default none. */
      sources: z
        .array(
          z.strictObject({
            /** Name of the document, data set or interview. */
            title: line(3, 300),
            /** Where to read it. Default none. */
            url: webUrl.optional(),
          }),
        )
        .max(100)
        .default([]),
      /** Old addresses of this story, as paths (`/old/path/`); they redirect here for good. Default none. */
      aliases: z.array(z.string()).max(20).default([]),
      /** Where the story first appeared, when it is syndicated. Default this site. */
      canonical: webUrl.optional(),
      /** Which promo to place: an id of `promos.yaml`, or `false` for none. Default the eligible one. */
      promo: z
        .union([reference('promos'), z.literal(false)], {
          error: 'write the id of a promo, or false',
        })
        .optional(),
      /** Who paid for a sponsored story; required with, and only with, `kind: sponsored`. */
      sponsor: z
        .strictObject({
          /** Name shown in the label. */
          name: line(2, 120),
          /** The sponsor's site. */
          url: webUrl,
          /** Who paid: the legal name. */
          paidBy: line(2, 200),
          /** How much and in what form; required by law when the story promotes a security. Default unstated. */
          compensation: line(2, 300).optional(),
        })
        .optional(),
      /** When live coverage began and ended; only with `kind: live`. Default from the entries. */
      coverage: z
        .strictObject({
          /** First moment covered. */
          starts: when,
          /** Last moment covered; leave out while coverage runs. */
          ends: end(timeZone).optional(),
        })
        .optional(),
    })
    .check((ctx) => {
      const article = ctx.value;
      const refuse = (path: (string | number)[], message: string, rule: string): void => {
        ctx.issues.push({ code: 'custom', path, message, params: { rule }, input: article });
      };
      if (article.updated !== undefined && dayBefore(article.updated, article.date, timeZone)) {
        refuse(
          ['updated'],
          '"updated" is before "date"; write when the story was changed, or take it out',
          'updated-before-date',
        );
      }
      if (article.expires !== undefined && article.expires.at <= article.date.at) {
        refuse(
          ['expires'],
          '"expires" is not after "date"; write a later day, or take it out',
          'expires-before-date',
        );
      }
      article.corrections.forEach((correction, index) => {
        if (dayBefore(correction.date, article.date, timeZone)) {
          refuse(
            ['corrections', index, 'date'],
            'a correction cannot be older than the article; write when it was made',
            'correction-before-date',
          );
        }
      });
      if (article.part !== undefined && article.series === undefined) {
        refuse(
          ['part'],
          '"part" needs "series": write which series this is a part of, or take it out',
          'part-without-series',
        );
      }
      if (article.kind === 'sponsored' && article.sponsor === undefined) {
        refuse(
          ['kind'],
          'a sponsored article must say who paid: add "sponsor" with name, url and paidBy',
          'sponsor-missing',
        );
      }
      if (article.kind !== 'sponsored' && article.sponsor !== undefined) {
        refuse(
          ['sponsor'],
          '"sponsor" needs "kind: sponsored"; write it, or take the sponsor out',
          'sponsor-unlabelled',
        );
      }
      if (article.kind !== 'live' && article.coverage !== undefined) {
        refuse(
          ['coverage'],
          '"coverage" is for live stories; write "kind: live", or take it out',
          'coverage-not-live',
        );
      }
      if (
        article.coverage?.ends !== undefined &&
        article.coverage.ends.at < article.coverage.starts.at
      ) {
        refuse(
          ['coverage', 'ends'],
          'coverage ends before it starts; write a later time',
          'coverage-order',
        );
      }
    });
}

export type ArticleFrontmatter = z.output<ReturnType<typeof articleSchema>>;

/** A date without a time may fall on the article's own day. */
function dayBefore(earlier: Moment, later: Moment, timeZone: string): boolean {
  if (earlier.at >= later.at) return false;
  return earlier.precision === 'minute' || dayOf(earlier.at, timeZone) < dayOf(later.at, timeZone);
}

export type CoverPicture = Exclude<NonNullable<ArticleFrontmatter['cover']>, string>;

/** What a field `cover` says of a picture. */
export function pictureIn(cover: ArticleFrontmatter['cover']): CoverPicture | undefined {
  return typeof cover === 'string' ? undefined : cover;
}
