import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseBody } from '../../../../src/body/parse.ts';
import { plainText } from '../../../../src/body/plain-text.ts';
import { frontmatterOf, readArticle } from '../../../../src/loader/article.ts';
import { applyRemedies } from '../../../../tools/check/fix.ts';
import { look } from '../../../../tools/check/look.ts';
import { writtenArticle } from '../../../../tools/check/written-article.ts';
import { context } from '../../body/context.ts';
import { articleText, contentFolder } from '../../loader/folder.ts';
import { checkFolder, placed, STORY } from './sample.ts';
import { runs } from '../../../runs.ts';

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

const surroundings = {
  timeZone: 'America/New_York',
  language: 'en-US',
  contentDir: '',
  ticker: () => undefined,
  meant: () => undefined,
  sponsorHosts: new Set<string>(),
};

/** The same without files, links and registries, in no more rounds than the desk makes. */
function settled(text: string, rounds = 10): string {
  const file = { id: '2024/07/story', path: STORY, file: STORY };
  const reading = readArticle(file, text, surroundings);
  const problems = look(writtenArticle({ file, reading }, text, surroundings));
  const result = applyRemedies(text, problems);
  if (result.applied > 0 && rounds === 0) throw new Error('it is never done');
  return result.applied === 0 ? text : settled(result.text, rounds - 1);
}

/** Words and elements as readers get them, without what house style may change. */
function spoken(text: string): string {
  const { blocks } = parseBody(text, context);
  const yaml = frontmatterOf(text, STORY);
  const { title } = z.object({ title: z.string() }).parse('value' in yaml ? yaml.value : undefined);
  const words = `${title.replace(/\s*\.$/u, '')} | ${plainText(blocks)}`
    .replace(/\b(the|a)(?:\s+\1\b)+/gu, '$1')
    .replace(/\s*-?percent/gu, '%')
    .replace(/[\s,]/gu, '');
  const elements = JSON.stringify(blocks).match(/"(?:type|tagName|href)":"[^"]*"/gu) ?? [];
  return [words, ...elements.filter((each) => each !== '"type":"text"')].join(' ');
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

  it.each([
    [undefined, 'tickers: [AAPL, META, TSLA]\n---'],
    ['[]', 'tickers: [AAPL, META, TSLA]\n'],
    ['[META]', 'tickers: [META, AAPL, TSLA]\n'],
  ])('list all symbols of the text in one round: %j', async (tickers, expected) => {
    const text = articleText({ tickers }, 'Shares of $AAPL, $META and $TSLA rose, $AAPL most.');
    const ledger = ['AAPL', 'META', 'TSLA'].map(
      (symbol) => `- { symbol: ${symbol}, name: The ${symbol}, type: equity, exchange: XNAS }\n`,
    );
    const folder = contentFolder({ [STORY]: text, 'tickers.yaml': ledger.join('') });
    const found = await checkFolder(folder);
    // Each is counted among those that are put right.
    expect(found.filter(({ remedy }) => remedy === undefined)).toEqual([]);
    const once = applyRemedies(text, found);
    expect(once.text).toContain(expected);
    writeFileSync(join(folder, STORY), once.text);
    expect(placed(await checkFolder(folder))).toEqual([]);
  });

  it.each([
    ['\n  - AAPL', '\n  - AAPL\n  - META'],
    ['\n- "AAPL" # a phone', '\n- "AAPL"\n- META # a phone'],
    ['\n  - AAPL # a phone', '\n  - AAPL\n  - META # a phone'],
    ["[\n  'AAPL',\n]", "[\n  'AAPL', META,\n]"],
    ['[ AAPL ]', '[ AAPL, META ]'],
  ])('list the symbols in whatever form the list has: %j', async (tickers, expected) => {
    const { text } = await fixed(articleText({ tickers }, 'Shares of $AAPL and $META rose.'));
    expect(text).toContain(`\ntickers: ${expected}\n---\n`);
  });

  it('list the symbols with the line breaks of the file', async () => {
    for (const tickers of [undefined, '\n  - AAPL']) {
      const text = articleText({ tickers }, 'Shares of $AAPL and $META rose.');
      const after = await fixed(text.replaceAll('\n', '\r\n'));
      expect(after.text).not.toMatch(/(?<!\r)\n/u);
      expect(after.text).toContain('META');
    }
  });

  it('end the file with a line break', async () => {
    const { text } = await fixed(articleText().trimEnd());
    expect(text).toBe(articleText());
  });

  it.each([
    ['ISO 20022, Executive Order 14067, NY 10001, CIK 0000320193 and CUSIP 037833100.', []],
    ['The fund has number 1234567890 and code 00123.', []],
    ['They cut 12000 jobs.', ['10:10 number-style']],
    ['+ 5% was the gain.', ['10:1 sign-lost']],
    ['A snake_case_word and _a_b.', undefined],
    ['+ ₹5 more, and no less.', ['10:1 sign-lost']],
    ['- 5% was the loss of the year.', ['10:1 sign-lost']],
    ['>5% was the gain.', ['10:1 sign-lost']],
    ['Twice 5*3*2 and 2**3**4 is more.', ['10:8 sign-lost', '10:18 sign-lost']],
    ['- 5% up\n- 6% down', []],
    ['> 5% was the gain, they said.', []],
    ['Vitamin A a day, and they log in in time.', ['10:9 word-doubled', '10:31 word-doubled']],
    ['Whoever paid 5 $ 10 years ago got 5 € 3 years later.', []],
    ['Hardware of Q3 percent and Apollo A1 percent.', []],
    ['Rates rose . . . and fell by 5 : 3 then.', []],
  ])('leave the words of %j as they are', async (before, left) => {
    const result = await fixed(articleText({}, before));
    expect(result.text).toBe(articleText({}, before));
    if (left !== undefined) expect(result.left).toEqual(left);
  });

  it.each([
    ['__)__~', '__)__~'],
    ['5 . It rose.', '5 . It rose.'],
    ['## Up 5 percent', '## Up 5 percent'],
    ['[/markets](/markets)', '[/markets](/markets/)'],
    [
      '[a][m], [b](/markets-today)\n\n[m]: /markets',
      '[a][m], [b](/markets-today)\n\n[m]: /markets',
    ],
    ['* one\n+ two', '- one\n+ two'],
    [
      'A note[^1], 5 percent.\n\n[^1]: Up  6 percent.\n\nUp 7 percent.',
      'A note[^1], 5%.\n\n[^1]: Up 6%.\n\nUp 7%.',
    ],
    // Beside an error words are changed, and marks are not.
    ['Up 5 percent <br> and _more_', 'Up 5% <br> and _more_'],
  ])('are left out where they would change what is said: %j', async (before, after) => {
    expect((await fixed(articleText({}, before))).text).toBe(articleText({}, after));
  });

  it.each(['Trading opens at 9 a.m.', 'Turnover is over 5 Mrd.', 'It rose most in Sept.'])(
    'leave the point of %j',
    async (title) => {
      expect(await fixed(articleText({ title }))).toEqual({
        text: articleText({ title }),
        left: [],
      });
    },
  );

  it('look for a full stop in the headline as it is written', async () => {
    const text = articleText({ title: '"A \\"5.5\\" rise."' });
    expect((await fixed(text)).text).toBe(articleText({ title: '"A \\"5.5\\" rise"' }));
  });

  it('say the same words afterwards, whatever the text', () => {
    // Each few enough to meet often.
    const kinds = [
      ['_', '__', ')', '~', 'a', ' '],
      ['5', ' .', ' ', '\n', '-', ' percent', '"'],
      ['* ', '+ ', '- ', '1) ', '2. ', 'a', '\n', '\n\n'],
    ];
    const others = [
      ...[
        '~~',
        '+ ',
        '- ',
        '* ',
        '1) ',
        '2. ',
        '\n\n',
        '\n\n\n\n',
        '  ',
        '20022',
        'ISO ',
        'words',
        'the ',
      ],
      ...[
        '%',
        '.',
        '$',
        ',',
        '`',
        '> ',
        '## ',
        '[',
        ']',
        '](/markets)',
        '[^1]',
        '[^1]: ',
        '|',
        "'",
      ],
      ...[
        'NY 10001',
        '$12000',
        '037833100',
        '(212) 555-0199',
        '1986. ',
        '2024',
        '–',
        '5:',
        '12000',
      ],
      ...[
        'in ',
        'a ',
        'A ',
        '>',
        '5*3*',
        'a.m.',
        '€ ',
        '“',
        '”',
        '`5 percent`',
        '日本',
        '--',
        '...',
      ],
      ...['\n|-|-|\n', '\\', ':', '&amp;', '<Aside>\n\n', '\n\n</Aside>', '    ', '\t'],
    ];
    const texts = (pieces: readonly string[], maxLength: number) =>
      fc.array(fc.constantFrom(...pieces), { maxLength }).map((parts) => parts.join(''));
    const text = fc.oneof(
      ...kinds.map((each) => texts(each, 6)),
      texts([...kinds.flat(), ...others], 14),
    );
    fc.assert(
      fc.property(text, texts([...kinds.flat(), ...others], 5), (body, title) => {
        const before = articleText({ title: JSON.stringify(`Rates ${title} at last.`) }, body);
        expect(spoken(settled(before))).toBe(spoken(before));
      }),
      runs(100),
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

it('puts a link right whose address has letters of any kind, however they are written', async () => {
  const links = ['/café/', '/caf%C3%A9/', '/caf%c3%a9/?b=ü'].map((href) => `[a](${href})`);
  const aliases = '[/caf%C3%A9/]';
  const folder = contentFolder({
    'articles/2024/07/other.mdx': articleText({ aliases }),
    [STORY]: articleText({}, links.join(' and ')),
  });
  const text = readFileSync(join(folder, STORY), 'utf8');
  const told = (await checkFolder(folder)).filter(({ rule }) => rule === 'link-moved');
  const { text: after, applied } = applyRemedies(text, told);
  expect(applied).toBe(3);
  expect(after).toContain(
    '[a](/2024/07/other/) and [a](/2024/07/other/) and [a](/2024/07/other/?b=ü)',
  );
});
