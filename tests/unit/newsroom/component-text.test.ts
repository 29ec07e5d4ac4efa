import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/body/block.ts';
import { parseBody } from '../../../src/body/parse.ts';
import { componentForms, type ComponentForm } from '../../../src/newsroom/component-form.ts';
import {
  componentAt,
  componentText,
  withAttributes,
} from '../../../src/newsroom/component-text.ts';

const forms = new Map(componentForms(new Map()).map((form) => [form.name, form]));
const names = new Set(forms.keys());

function form(name: string): ComponentForm {
  const found = forms.get(name);
  if (found === undefined) throw new Error(name);
  return found;
}

/** The blocks of a text without errors. */
function blocksOf(text: string): readonly Block[] {
  const { blocks, problems } = parseBody(text, {
    ...{ file: 'a.mdx', kind: 'news', promoIds: undefined, words: undefined },
    ...{ resolveSymbol: (written) => written, tickerName: () => undefined, symbols: [] },
    ...{ language: 'tlh', timeZone: 'UTC' },
  });
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  return blocks;
}

const SIGNS = `a b c Ä 0 . , : ; " ' = / | $ % # - – é 漢`;

describe('a new component', () => {
  test('stands on one line where it fits', () => {
    expect(componentText(form('Promo'), { id: 'house' })).toBe('<Promo id="house" />');
    expect(componentText(form('Aside'), { title: 'In brief' }, 'Words.\n')).toBe(
      '<Aside title="In brief">\n\nWords.\n\n</Aside>',
    );
    expect(componentText(form('KeyPoints'), {}, '- One')).toBe(
      '<KeyPoints>\n\n- One\n\n</KeyPoints>',
    );
  });

  test('has an attribute a line where it does not, in the order of the manual, without what is empty', () => {
    const values = {
      caption: ' ',
      alt: 'What the picture shows,\nat some length',
      src: 'floor.png',
    };
    const credit = 'Ada Example, News Agency';
    expect(componentText(form('Figure'), { ...values, credit })).toBe(
      '<Figure\n  src="floor.png"\n  alt="What the picture shows, at some length"\n  credit="Ada Example, News Agency"\n/>',
    );
  });

  const words = fc
    .string({
      unit: fc.constantFrom(...SIGNS.split(' '), ' ', 'the ', '. '),
      maxLength: 60,
    })
    .map((text) => text.trim())
    .filter((text) => /[a-z]/u.test(text) && !/[<>\\]/u.test(text));

  test('says what was asked for, whatever was written into its form', () => {
    fc.assert(
      fc.property(words, words, (summary, title) => {
        const text = componentText(form('Details'), { summary }, `Words.`);
        const aside = componentText(form('Aside'), { title }, `Words.`);
        const [details, box] = blocksOf(`${text}\n\n${aside}\n`);
        expect(details).toMatchObject({ type: 'details' });
        expect(box).toMatchObject({ type: 'aside' });
        for (const [placed, value] of [
          [text, summary],
          [aside, title],
        ] as const) {
          const found = componentAt(placed, 3, names);
          const read = Object.values(found?.values ?? {}).join('');
          const plain = value.replaceAll(/\s+/gu, ' ');
          expect([plain, plain.replaceAll('"', '&quot;')]).toContain(read);
        }
      }),
    );
  });
});

const STORY = `---
title: x
---

Words before with <Ticker symbol='AAPL' /> in them.

<Aside   title="Old" >

Text & <Ticker
  symbol="MSFT"/> more.

<Figure src="a.png"
        alt='He said "no"'   caption="C &amp; D" />

</Aside>

\`<Promo id="code" />\`
`;

describe('the component at the cursor', () => {
  const at = (words: string) => componentAt(STORY, STORY.indexOf(words) + 1, names);

  test('is the innermost in whose tags or text it stands', () => {
    expect(at('AAPL')).toMatchObject({ name: 'Ticker', values: { symbol: 'AAPL' } });
    expect(at('Text &')).toMatchObject({ name: 'Aside', values: { title: 'Old' } });
    expect(at('a.png')).toMatchObject({
      name: 'Figure',
      values: { src: 'a.png', alt: 'He said "no"', caption: 'C &amp; D' },
    });
  });

  test.each(['Words before', 'id="code"', 'title: x'])('is none at %s', (words) => {
    expect(at(words)).toBeUndefined();
  });

  test('is none where the text cannot be read', () => {
    expect(componentAt('<Aside>\n\nwords', 2, names)).toBeUndefined();
    expect(componentAt('<Aside title={1}>\n\nwords\n\n</Aside>', 2, names)).toBeUndefined();
  });

  test('is written anew only where it changed', () => {
    const aside = at('Text &');
    const figure = at('a.png');
    if (aside === undefined || figure === undefined) throw new Error('not found');
    expect(withAttributes(STORY, aside, aside.values)).toBe(STORY);
    expect(withAttributes(STORY, figure, figure.values)).toBe(STORY);
    expect(withAttributes(STORY, aside, { title: 'New "one"' })).toBe(
      STORY.replace('title="Old"', `title='New "one"'`),
    );
    expect(withAttributes(STORY, aside, {})).toBe(STORY.replace('   title="Old"', ''));
    expect(withAttributes(STORY, figure, { ...figure.values, alt: 'Both', credit: 'E' })).toBe(
      STORY.replace(`'He said "no"'`, '"Both"').replace('D" />', 'D"   credit="E" />'),
    );
  });

  test('may gain its first attribute', () => {
    const placed = componentAt('<PullQuote>\n\nWords\n\n</PullQuote>', 3, names);
    if (placed === undefined) throw new Error('not found');
    expect(withAttributes('<PullQuote>\n\nWords\n\n</PullQuote>', placed, { cite: 'Me' })).toBe(
      '<PullQuote cite="Me">\n\nWords\n\n</PullQuote>',
    );
  });
});
