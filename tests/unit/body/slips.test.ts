import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../src/body/parse.ts';
import { context, findings } from './context.ts';

/** Marks of other systems, and slips: each with its place and a word of what to write instead. */
const slips: readonly (readonly [source: string, place: string, advice: string])[] = [
  ['-a\n-b', '1:1', '"- entry"'],
  ['Words.\n\n-a\n-b', '3:1', '"- entry"'],
  ['*a\n*b', '1:1', '"- entry"'],
  ['+a\n+b', '1:1', '"- entry"'],
  ['So:\n-a\n-b', '2:1', '"- entry"'],
  ['> -a\n> -b', '1:3', '"- entry"'],
  ['- x\n\n  -a\n  -b', '3:3', '"- entry"'],
  ['-5% in May\n-3% in June', '1:1', 'an empty line'],
  ['+5% in May\n+3% in June', '1:1', 'an empty line'],
  ['1.a', '1:1', '"1. entry"'],
  ['1)a', '1:1', '"1. entry"'],
  ['1.First\n2.Second', '1:1', '"1. entry"'],
  ['2.Second\n3.Third', '1:1', '"1. entry"'],
  ['10)Ten\n11)Eleven', '1:1', '"1. entry"'],
  ['a. First\nb. Second', '1:1', '"- "'],
  ['i) First\nii) Second', '1:1', '"- "'],
  ['(1) First\n(2) Second', '1:1', '"- "'],
  ['① First\n② Second', '1:1', '"- "'],
  ['• a', '1:1', '"- "'],
  ['•a\n•b', '1:1', '"- "'],
  ['So:\n• a\n• b', '2:1', '"- "'],
  ['· a\n· b', '1:1', '"- "'],
  ['– a\n– b', '1:1', '"- "'],
  ['— a\n— b', '1:1', '"- "'],
  ['→ a\n→ b', '1:1', '"- "'],
  ['=> a\n=> b', '1:1', '"- "'],
  ['▪ a', '1:1', '"- "'],
  ['☐ a', '1:1', '"- "'],
  ['✓ a', '1:1', '"- "'],
  ['- [x]a', '1:3', '"- [ ] entry"'],
  ['- [ ]a', '1:3', '"- [ ] entry"'],
  ['[ ] a', '1:1', '"- [ ] entry"'],
  ['[x] a', '1:1', '"- [ ] entry"'],
  ['As said [^a b] here', '1:9', '[^1]'],
  ['> [!NOTE]\n> Words.', '1:3', '<Aside'],
  ['> [!warning] Title', '1:3', '<Aside'],
  ['!!! note', '1:1', '<Aside'],
  ['!!! tip "Title"', '1:1', '<Aside'],
  ['??? note', '1:1', '<Aside'],
  ['.. note::', '1:1', '<Aside'],
  ['::: tip', '1:1', '<Aside'],
  ['The $$x^2$$ of it', '1:5', 'in words'],
  ['[TOC]', '1:1', 'leave it out'],
  ['[[toc]]', '1:1', 'leave it out'],
  ['[[_TOC_]]', '1:1', 'leave it out'],
  ['Above.\n\n===\n\nBelow.', '3:1', 'a line across is written ---'],
  ['**bold*', '1:1', 'as many on both sides'],
  ['So *it* is, **bold* too', '1:13', 'as many on both sides'],
  ['*bold** too', '1:7', 'as many on both sides'],
  ['– One\n– Two', '1:1', '"–" is printed'],
  ['[x] (https://a.example/)', '1:4', 'without a space between'],
  ['[[wiki]]', '1:1', '[words](address)'],
  ['[[wiki|words]]', '1:1', '[words](address)'],
  ['[text] (https://a.example/)', '1:7', '[words](address)'],
  ['(text)[/url/]', '1:1', '[words](address)'],
  ['_a', '1:1', '* and *'],
  ['one _two three', '1:5', '* and *'],
  ['one two_ three', '1:8', '* and *'],
  ['H~2~O', '1:2', 'H<sub>2</sub>O'],
  ['a ~b~ c', '1:3', 'H<sub>2</sub>O'],
  ['x^2^', '1:2', 'm<sup>2</sup>'],
  ['==x==', '1:1', '**bold**'],
  ['++x++', '1:1', '**bold**'],
  ['%%x%%', '1:1', '{/* … */}'],
  ['it :smile: is', '1:4', 'the sign itself'],
  ['it&nbsp is', '1:3', 'the sign itself'],
  ['it &mdash is', '1:4', 'the sign itself'],
  ["'''bold'''", '1:1', '**'],
  ["''italic''", '1:1', '**'],
  ['[b]x[/b]', '1:5', '**'],
  ['As [@smith2020] said', '1:4', '"sources"'],
  ['rates -- again', '1:6', '– or —'],
  ['rates--again', '1:6', '– or —'],
  ['rates---again', '1:6', '– or —'],
  ['2010--2019', '1:5', '– or —'],
  ['-- Anon', '1:1', '– or —'],
  ['####### x', '1:1', 'two to six'],
  ['o Revenue\no Costs', '1:1', '"- "'],
  ['Don´t', '1:4', "is '"],
  ['I don`t and you won`t ever', '1:6', "apostrophe is '"],
  ['*Note:*5% of it', '1:1', '**Word**: more'],
  ['**Bold:**text', '1:1', '**Word**: more'],
  ['日本の**「重要」**な', '1:4', '**Word**: more'],
];

test.each(slips)('%j is told at its place, with what to write', (source, place, advice) => {
  const { problems } = parseBody(source, context);
  const told = problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
  expect(told).toEqual([`${place} markdown-left-over`]);
  expect(problems[0]?.message).toContain(advice);
});

test.each([
  ['![a]', 1],
  ['See ![the chart] here', 5],
  ['![[chart.png]]', 1],
  ['![A chart]chart.png', 1],
])('what is no picture is an error: %j', (source, column) => {
  const { problems } = parseBody(source, context);
  expect(problems).toEqual([
    expect.objectContaining({ rule: 'image-path', level: 'error', column }),
  ]);
  expect(problems[0]?.message).toMatch(/write !\[what it shows\]\(file\.png\)$/u);
});

test.each(['## Head {#id}', 'Text {.lead}', '{: .class}', '{% if x %}'])(
  'commands in braces are told as such: %j',
  (source) => {
    const { problems } = parseBody(source, context);
    expect(problems.map(({ rule }) => rule)).toEqual(['expression']);
    expect(problems[0]?.message).toContain('no anchors, classes or commands');
  },
);

/** Sentences that hold the same signs and mean them. */
const legitimate: readonly string[] = [
  ...['“It [the rate] fell [sic],” he said.', '[The Fed] acted.', 'It was “[...] over”.', '[1]'],
  ...['He (the chair) [emphasis added] said so.', '[Laughter]', 'They won![sic]', '[a] b'],
  ...['They paid $5 and $6.', '-5% was the loss.', '-$5 million', '+5% was the gain.', '−5%'],
  ...['-5% in May\nand 3% in June', 'the fall of\n-5% in May', 'T+1 and T+2', '50% + 50% = 100%'],
  ...['3.5 percent is the rate.', '1.5', '12.5% of 1.5', 'No. 1 of 3', '5.0.1', '1.\\ x'],
  ...['About ~5% of it.', 'Between 3~5% and 7~9%.', '~a', 'x~y', 'about ~$5 to ~$6'],
  ...['The snake_case_word of a field.', 'under_score and more_words', 'A_B', '@user_name said'],
  ...['@user_ said', 'name@a_b.example', '/path/_to/file', '`_a` and `--fix`', 'use --fix here'],
  ...['About 10^9 of them.', 'The ^GSPC and BRK.B rose.', 'e^x', 'x^2', '^^'],
  ...['C++ and C# are languages.', 'C++ and D++ too', 'R&D at AT&T, M&A', '&c.', '5 * 3 = 15'],
  ...['o no', 'O Canada', 'x*(y)*z', 'A*, B*: the grades', '*The Bank*’s', '`a`s and `b`'],
  ...['*Unaudited.', '* Not audited.', '† Not audited.', 'A* is the grade', '#MeToo and #1'],
  ...['At 10:30:00 it rose.', 'The ratio is 3:2:1.', 'note: this is so', 'A: yes.\nB: no.'],
  ...['wait...', 'and so on ... and on', '...and more', '…and so on', 'Really?! No!', 'What??'],
  ...['!important is a word', '$$$ is a rating', 'cheap ($$) and dear ($$$$)', '100%% sure?'],
  ...['x == y', 'a=b=c', "the '90s and '80s", "rock 'n' roll", "A 27' ladder of 5''"],
  ...['— Bonjour, dit-il.', '– Hola, dijo.', '→ See below.', '·', '(1) is first\nand last'],
  ...['(a) and (b)', 'a) is one\nand more', 'Section 5(b)(1)', 'I. Newton', 'Q. Why?\nA. So.'],
  ...['J.P. Morgan\nJ.P. Morgan', 'U.S. and U.K.', '5.Mai', 'p.a. and i.e.', 'vol. 2: no. 3'],
  ...['https://a.example/a--b_?c=:d:', '[a](https://a.example/a--b_c)', '2019-2020', 'A–B—C'],
  ...['Tel. 555-1234', 'a - b', '¿Qué?', '«Oui»', '§ 5 and ¶ 6', '© Us', 'O(n)', '50/50', 'and/or'],
  ...['- a\n- b', '- -5% was the loss\n- -3% too', '1. One\n2. Two', '- [ ] a\n- [x] b', '> “So.”'],
  ...['\\-a\n\\-b', '\\[TOC\\]', '\\_a', 'rates \\-- again', 'x\\^2^', '\\!!! note', '1\\.a'],
];

describe('and nothing is told of words that mean their signs', () => {
  test.each(legitimate)('%j', (source) => {
    expect(findings(source)).toEqual([]);
  });
});
