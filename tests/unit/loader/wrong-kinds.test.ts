import { expect, it } from 'vitest';
import { z } from 'zod';
import { validate } from '../../../src/loader/validate.ts';
import { schemasOf } from '../../../src/schema/schemas.ts';
import { parseYaml } from '../../../src/loader/yaml.ts';

const schemas = schemasOf({ timeZone: 'America/New_York', language: 'en-US' });
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

it.each(Object.entries(schemas))(
  '%s: any value in any field is told in plain words',
  (_, schema) => {
    const fields = fieldsOf(schema);
    expect(fields.length).toBeGreaterThan(0);
    for (const field of fields) {
      for (const value of VALUES) {
        for (const message of told(`${field}: ${value}\n`, schema)) {
          expect(message).not.toMatch(LIBRARY);
        }
      }
    }
  },
);

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
  expect(told(`kind: news\n${text}\n`, schemas.article).join('\n')).toContain(words);
});

it('names the fields that there are, where they are few', () => {
  const [said] = told('from: /a/\nto: /b/\nmood: good\n', schemas.redirects);
  expect(said).toBe('unknown field "mood"; leave it out, or write one of from, to');
});

it('takes the names of fields that others have for ours', () => {
  expect(told('source: /a/\ndestination: /b/\n', schemas.redirects)).toEqual([
    'unknown field "source"; did you mean "from"?',
    'unknown field "destination"; did you mean "to"?',
  ]);
  expect(told('from: /a/\nto: b\n', schemas.redirects).join()).toContain(
    '"to": write a path of this',
  );
});
