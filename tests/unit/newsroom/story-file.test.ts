import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { describe, expect, it, test } from 'vitest';
import { filesBelow } from '../../../src/disk/files.ts';
import {
  isFields,
  isList,
  isSame,
  type FormFields,
  type FileShape,
} from '../../../src/newsroom/file-shape.ts';
import { storyFormat } from '../../../src/newsroom/story-file.ts';
import { shapeOf } from '../../../src/newsroom/shape-of.ts';
import { isSchema } from '../../../src/schema/json-schema.ts';
import { CONTENT } from '../../paper.ts';
import { runs } from '../../runs.ts';

const shape: FileShape = shapeOf(schemaOf('article'), 'America/New_York');

function schemaOf(name: string) {
  const path = join(import.meta.dirname, '../../../schemas', `${name}.schema.json`);
  const schema: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return isSchema(schema) ? schema : {};
}

/** As the editor does: it hands over texts without what surrounds them, and all lines alike. */
const handed = (text: string): string => text.trim().replaceAll(/\r\n?/gu, '\n');
const kept = (text: string): string => `${text.trim()}\n`;

function formOf(text: string): { form: FormFields; save: (form: FormFields) => string } {
  const format = storyFormat(shape);
  const form = format.fromFile(handed(text));
  if (!isFields(form)) throw new Error('no fields');
  return { form, save: (changed) => kept(format.toFile(changed)) };
}

/** What a form adds for fields that nobody filled in. */
const UNTOUCHED = {
  ...{ updated: '', language: '', translationOf: '', tickers: [], cover: null, expires: '' },
  ...{ sponsor: { name: '', url: '' }, coverage: {}, aliases: [], canonical: '', promo: '' },
};

const HOSTILE = `---
# Who reads this?
title: 'A headline, "quoted": and long'   # not final
description: >-
  One sentence over
  two lines.
date: 2024-07-03
updated: 2024-07-03T09:30:15Z
section: markets
authors:
  # in this order
  - b-desk
  - a-desk
tags: [ small-caps,
  bonds ]

cover: { src: a.png, alt: "A, b", credit: C }
expires: 2099-12-31
corrections:
  - date: 2024-07-04T10:00:59-04:00
    grade: correction
    note: |
      Two lines
      of it.
---

    code at the very beginning

A note[^1] with \\$AAPL, \\*stars\\* and | pipes.

- one
   - two

     | a \\| b | c |
     |:--|--:|
     | 1 | 2 |

<Aside title="In">

<PullQuote cite="X">

> Words  \nin two lines

</PullQuote>

</Aside>

[^1]: The note.
`;

describe('a story that is opened and saved', () => {
  const files = filesBelow(CONTENT).filter((file) => file.endsWith('.mdx'));

  test.each(files)('%s is what it was', (file) => {
    const text = readFileSync(join(CONTENT, file), 'utf8');
    const { form, save } = formOf(text);
    expect(save({ ...UNTOUCHED, ...form })).toBe(text);
  });

  it('keeps comments, quotation marks, line breaks and seconds', () => {
    const { form, save } = formOf(HOSTILE);
    expect(save({ ...UNTOUCHED, ...form })).toBe(HOSTILE);
  });

  it('has line feeds alone, whatever it had', () => {
    const { form, save } = formOf(HOSTILE.replaceAll('\n', '\r\n'));
    expect(save(form)).toBe(HOSTILE);
  });

  it('is shown with every moment to the minute in the zone of the paper', () => {
    const { form } = formOf(HOSTILE);
    expect([form['date'], form['updated'], form['expires']]).toEqual([
      '2024-07-03T00:00:00-04:00',
      '2024-07-03T05:30:00-04:00',
      '2099-12-31T23:59:00-05:00',
    ]);
  });
});

describe('a story that is changed', () => {
  const linesOf = (text: string): string[] => text.split('\n');
  const changed = (change: FormFields): [gone: string[], come: string[]] => {
    const { form, save } = formOf(HOSTILE);
    const after = linesOf(save({ ...UNTOUCHED, ...form, ...change }));
    const before = linesOf(HOSTILE);
    return [
      before.filter((line) => !after.includes(line)),
      after.filter((line) => !before.includes(line)),
    ];
  };

  it.each<[string, FormFields, string[], string[]]>([
    [
      'a field',
      { title: "It's another: headline" },
      [`title: 'A headline, "quoted": and long'   # not final`],
      [`title: 'It''s another: headline'   # not final`],
    ],
    ['a new field', { kind: 'opinion' }, [], ['kind: opinion']],
    ['a field by itself', { kind: 'news', draft: false }, [], []],
    ['no field any more', { expires: '' }, ['expires: 2099-12-31'], []],
    [
      'a field within a field',
      { cover: { src: 'a.png', alt: 'A, {c}', credit: 'C' } },
      ['cover: { src: a.png, alt: "A, b", credit: C }'],
      ['cover: { src: a.png, alt: "A, {c}", credit: C }'],
    ],
    [
      'another moment',
      { date: '2024-07-03T08:00:00-04:00' },
      ['date: 2024-07-03'],
      ['date: 2024-07-03T08:00:00-04:00'],
    ],
    ['an item of a list', { authors: ['b-desk', 'a-desk', 'c'] }, [], ['  - c']],
    ['an item of a list less', { authors: ['a-desk'] }, ['  - b-desk'], []],
  ])('has %s, and nothing else is new', (_, change, gone, come) => {
    expect(changed(change)).toEqual([gone, come]);
  });

  it('has a new text below the fields as they were', () => {
    const { form, save } = formOf(HOSTILE);
    const [head = ''] = HOSTILE.split('    code at');
    expect(save({ ...form, body: 'Another text.' })).toBe(`${head.trimEnd()}\n\nAnother text.\n`);
  });

  it('adds a correction, and leaves the one that is there as it stands', () => {
    const { form, save } = formOf(HOSTILE);
    const note = { date: '2024-08-01T10:00:00-04:00', grade: 'clarification', note: 'New: words' };
    const old = form['corrections'];
    const text = save({ ...form, corrections: [...(isList(old) ? old : []), note] });
    expect(text).toContain('      Two lines\n      of it.\n  - date: 2024-08-01T10:00:00-04:00\n');
    expect(text).toContain('    note: "New: words"\n---\n');
  });
});

test('a form that was kept from a text that is no more is not written, and can still be shown', () => {
  const { form } = formOf(HOSTILE);
  const format = storyFormat(shape);
  format.fromFile(handed(HOSTILE.replace('not final', 'final')));
  expect(() => format.toFile(form)).toThrow(
    /somebody else has changed since.*Copy what you wrote/u,
  );
  expect(format.textOf(form)).toContain('and long');
});

describe('a word in place of a cover', () => {
  const STORY = '---\ntitle: A title\ncover: chart # the first\ndraft: true\n---\n\nWords.\n';

  it('has a field of its own in the form, and stays where nothing changed', () => {
    const { form, save } = formOf(STORY);
    expect(form).toMatchObject({ coverWord: 'chart' });
    expect(form).not.toHaveProperty('cover');
    expect(save({ ...form, ...UNTOUCHED })).toBe(STORY);
  });

  it('is written where it was chosen, and gives way to a picture', () => {
    const { form, save } = formOf(STORY);
    expect(save({ ...form, coverWord: 'none' })).toContain('\ncover: none # the first\n');
    expect(save({ ...form, coverWord: '' })).not.toContain('cover');
    const cover = { src: 'a.png', alt: 'A', caption: '', credit: 'C' };
    expect(save({ ...form, cover })).toContain('cover:\n  src: a.png\n  alt: A\n  credit: C\n');
    const plain = formOf('---\ntitle: A title\n---\n\nWords.\n');
    expect(plain.save({ ...plain.form, coverWord: 'none' })).toContain('\ncover: none\n---');
  });
});

describe('a story that is new', () => {
  it('has its fields in the order of the guide, and none that nobody filled in', () => {
    const format = storyFormat(shape);
    const text = format.toFile({
      ...{ ...UNTOUCHED, kind: 'news', draft: true, tags: ['a', '2024'], title: 'A: title' },
      ...{ cover: { src: 'a.png', alt: 'An “a”', caption: '', credit: 'C' }, body: 'Words.' },
      _source: '',
      _files: ['data.csv'],
    });
    expect(text).toBe(
      '---\ntitle: "A: title"\ntags: [a, "2024"]\ncover:\n  src: a.png\n  alt: An “a”\n  credit: C\ndraft: true\n---\n\nWords.\n',
    );
  });

  it('says again what was typed, whatever it is', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text.trim());
    const fields = fc.record({
      title: words,
      tags: fc.array(words.filter((text) => text !== '')),
      cover: fc.record({ src: words, alt: words }),
      corrections: fc.array(fc.record({ note: words.filter((text) => text !== '') })),
    });
    fc.assert(
      fc.property(fields, fields, (first, second) => {
        const format = storyFormat(shape);
        const text = format.toFile({ ...first, body: 'B' });
        const form = format.fromFile(text.trim());
        expect(isFields(form) && isSame(form['title'], first.title)).toBe(true);
        const next = format.toFile({ ...(isFields(form) ? form : {}), ...second });
        const again = format.fromFile(next.trim());
        for (const [name, value] of Object.entries(second)) {
          expect(isFields(again) && isSame(again[name], value), `${name} in ${next}`).toBe(true);
        }
      }),
      runs(200),
    );
  });
});

test('any fields that YAML can write stay what they were when another is changed', () => {
  const value = fc.letrec<{ any: unknown }>((tie) => ({
    any: fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/u), tie('any'), { maxKeys: 3 }),
    ),
  })).any;
  const style = fc.record({
    indent: fc.integer({ min: 1, max: 4 }),
    indentSeq: fc.boolean(),
    lineWidth: fc.constantFrom(0, 20, 80),
    collectionStyle: fc.constantFrom('any', 'flow'),
    defaultStringType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL'),
  } as const);
  fc.assert(
    fc.property(
      fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/u), value, { minKeys: 1, maxKeys: 4 }),
      style,
      fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
      (others, how, title) => {
        const data = { ...others, title: 'Before' };
        const format = storyFormat({ ...shape, moments: {}, defaults: {} });
        const text = `---\n${stringify(data, how)}---\n\nBody`;
        const form = format.fromFile(text.trim());
        const next = format.toFile({ ...(isFields(form) ? form : {}), title });
        const read: unknown = parse(next.split(/^---$/mu)[1] ?? '');
        expect(isFields(read) && isSame(read, { ...others, title })).toBe(true);
      },
    ),
    runs(300),
  );
});
