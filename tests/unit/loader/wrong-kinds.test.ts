import { expect, it } from 'vitest';
import { z } from 'zod';
import { validate } from '../../../src/loader/validate.ts';
import { parseYaml } from '../../../src/loader/yaml.ts';
import { articleSchema } from '../../../src/schema/article.ts';
import { authorSchema } from '../../../src/schema/author.ts';
import { eventSchema } from '../../../src/schema/event.ts';
import { frontSchema } from '../../../src/schema/front.ts';
import { pageSchema } from '../../../src/schema/page.ts';
import { promoSchema } from '../../../src/schema/promo.ts';
import { redirectSchema } from '../../../src/schema/redirect.ts';
import { sectionSchema } from '../../../src/schema/section.ts';
import { tagSchema } from '../../../src/schema/tag.ts';
import { tickerSchema } from '../../../src/schema/ticker.ts';

const locale = { timeZone: 'America/New_York', language: 'en-US' };
const schemas: Readonly<Record<string, z.ZodType>> = {
  article: articleSchema(locale),
  author: authorSchema(locale.language),
  event: eventSchema(locale),
  front: frontSchema(locale),
  page: pageSchema(locale.language),
  promo: promoSchema(locale),
  redirect: redirectSchema,
  section: sectionSchema(locale.language),
  tag: tagSchema(locale.language),
  ticker: tickerSchema(locale.language),
};
/** What somebody may write where something else belongs. */
const VALUES = [
  '',
  'x',
  'two words',
  '"é"',
  '1.5',
  '2026-13-40',
  'true',
  '[]',
  '[[a]]',
  '{ a: b }',
  '{ length: 5 }',
  '{ size: { toString: x }, length: { toString: "", valueOf: [] } }',
  '[{ length: { toString: x } }]',
];
/** Words of the library that holds the values against what they may be. */
const LIBRARY =
  /\b(?:Invalid|expected|received|pattern|regex|undefined|null|string|array|object)\b/u;

function fieldsOf(schema: z.ZodType): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** What is told of a document. */
function told(text: string, schema: z.ZodType): string[] {
  const yaml = parseYaml(text, 'a.yaml', 1);
  if (Array.isArray(yaml)) return yaml.map(({ message }) => message);
  const result = validate(yaml, [], schema);
  return 'problems' in result ? result.problems.map(({ message }) => message) : [];
}

it.each(Object.keys(schemas))('%s: any value in any field is told of in plain words', (name) => {
  const schema = schemas[name] ?? z.never();
  const fields = fieldsOf(schema);
  expect(fields.length).toBeGreaterThan(1);
  for (const field of fields) {
    for (const value of VALUES) {
      for (const message of told(`${field}: ${value}\n`, schema)) {
        expect(message).not.toMatch(LIBRARY);
      }
    }
  }
});

it.each([
  ['', 'title', '"title" is missing; add "title: …"'],
  ['title: A', 'authors', '"authors" is missing; add "authors: […]"'],
  [
    'corrections:\n  - date: 2024-07-18',
    'grade',
    '"grade" of entry 1 of "corrections" is missing; add "grade: correction", or clarification, or withdrawal',
  ],
  [
    'sources: https://a.example/',
    'sources',
    '; begin each entry with "- title: …", and write below it url',
  ],
  ['cover: a.jpg', 'cover', '; its fields are src, alt, caption, credit'],
  ['disclosures: She owns Apple, and gold', 'disclosures', '; write ["She owns Apple, and gold"]'],
  ['authors: jane-doe, john-doe', 'authors', '; write [jane-doe, john-doe]'],
  ['authors: jane-doe]', 'authors', '; write [jane-doe]'],
  ['authors: "[jane-doe, john-doe]"', 'authors', '; write [jane-doe, john-doe]'],
  ['section: [markets]', 'section', 'must be text, not a list; write markets'],
  ['section: [markets, policy]', 'section', '; write one alone, without brackets'],
  ['draft: 1', 'draft', '; write true'],
  ['mood: good', 'mood', 'unknown field "mood"; leave it out'],
  ['promo: [a]', 'promo', '"promo": write the id of a promo, or false'],
])('%s: says what to write for %s', (text, _field, words) => {
  expect(told(`kind: news\n${text}\n`, schemas['article'] ?? z.never()).join('\n')).toContain(
    words,
  );
});

it('names the fields that there are, where they are few', () => {
  const [said] = told('from: /a/\nto: /b/\nmood: good\n', redirectSchema);
  expect(said).toBe('unknown field "mood"; leave it out, or write one of from, to');
});

it('takes the names of fields that others have for ours', () => {
  expect(told('source: /a/\ndestination: /b/\n', redirectSchema)).toEqual([
    'unknown field "source"; did you mean "from"?',
    'unknown field "destination"; did you mean "to"?',
  ]);
  expect(told('from: /a/\nto: b\n', redirectSchema).join()).toContain('"to": write a path of this');
});
