import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../../src/body/parse.ts';
import { plainText } from '../../../../src/body/plain-text.ts';
import { applyRemedies } from '../../../../tools/check/fix.ts';
import { context } from '../../body/context.ts';
import { articleText, contentFolder } from '../../loader/folder.ts';
import { checkFolder, placed, STORY } from './sample.ts';

/** What a text becomes when remedies are applied until none is left. */
async function fixed(text: string): Promise<{ text: string; left: string[] }> {
  const folder = contentFolder({ [STORY]: text });
  const path = join(folder, STORY);
  for (;;) {
    const problems = await checkFolder(folder);
    const before = readFileSync(path, 'utf8');
    const result = applyRemedies(before, problems);
    if (result.applied === 0) return { text: before, left: placed(problems) };
    writeFileSync(path, result.text);
  }
}

describe('remedies', () => {
  it.each([
    ['Prices rose 5 percent, 3 % and 2-percent.', 'Prices rose 5%, 3% and 2%.'],
    ['It cost $ 12000 , then  more.', 'It cost $12,000, then more.'],
    ['In the the city.', 'In the city.'],
    ['It cost $12000 in 2024.', 'It cost $12,000 in 2024.'],
    ['* one\n* _two_\n* __three__', '- one\n- *two*\n- **three**'],
    ['One.\n\n\n\n\nTwo.', 'One.\n\nTwo.'],
    ['One.\r\n\r\n\r\n\r\nTwo.', 'One.\r\n\r\nTwo.'],
    [
      'A [long\nlink](/markets) and [a tag](/tags/smallcaps/).',
      'A [long\nlink](/markets/) and [a tag](/tags/small-caps/).',
    ],
  ])('change what is wrong and nothing else: %j', async (before, after) => {
    expect(await fixed(articleText({}, before))).toEqual({
      text: articleText({}, after),
      left: [],
    });
  });

  it('list the symbols of the text', async () => {
    const body = 'Shares of $AAPL and $META rose.';
    const { text, left } = await fixed(articleText({}, body));
    expect(text).toContain('\ntickers: [AAPL, META]\n---\n');
    expect(left).toEqual([]);
    const listed = await fixed(articleText({ tickers: '[META] # the ledger' }, body));
    expect(listed.text).toContain('\ntickers: [META, AAPL] # the ledger\n');
  });

  it('end the file with a line break', async () => {
    const { text } = await fixed(articleText().trimEnd());
    expect(text).toBe(articleText());
  });

  it.each([
    ['ISO 20022, Executive Order 14067, NY 10001, CIK 0000320193 and CUSIP 037833100.', []],
    ['The fund has number 1234567890 and code 00123.', []],
    ['They cut 12000 jobs.', ['10:10 number-style']],
    ['+ 5% was the gain.', ['10:1 list-sign']],
    ['A snake_case_word and _a_b.', undefined],
  ])('leave the words of %j as they are', async (before, left) => {
    const result = await fixed(articleText({}, before));
    expect(result.text).toBe(articleText({}, before));
    if (left !== undefined) expect(result.left).toEqual(left);
  });

  it('say the same words afterwards, whatever the text', async () => {
    const piece = fc.constantFrom(
      ...[
        '_',
        '__',
        '*',
        '**',
        '+ ',
        '- ',
        '1) ',
        '\n',
        '\n\n',
        '\n\n\n\n',
        ' ',
        '5',
        '20022',
        'ISO ',
      ],
      ...['words', 'a', '%', '.', '$', ',', '`', '> ', '## ', '(', ')'],
    );
    const spoken = (text: string): string =>
      plainText(parseBody(text, context).blocks).replace(/[\s,]/gu, '');
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const before = articleText({}, pieces.join(''));
        const { text } = await fixed(before);
        expect(spoken(text)).toBe(spoken(before));
      }),
      { numRuns: 60 },
    );
  });

  it('leave alone what a person must decide', async () => {
    const text = articleText({}, 'Shares fell today.');
    expect(await fixed(text)).toEqual({ text, left: ['10:13 date-word'] });
  });

  it('do not reach beyond what they are about', () => {
    const remedy = { find: 'x', replace: 'y' };
    const place = { file: 'a', line: 1, column: 1, message: 'x', rule: 'x' };
    const problem = { ...place, level: 'warning', remedy } as const;
    expect(applyRemedies(`${'a'.repeat(3000)}x`, [problem]).applied).toBe(0);
    expect(applyRemedies('aaa', [problem])).toEqual({ text: 'aaa', applied: 0 });
  });
});
