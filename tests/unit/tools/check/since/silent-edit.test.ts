import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GitError } from '../../../../../tools/check/since/repository.ts';
import { articleText, contentFolder } from '../../../loader/folder.ts';
import { STORY } from '../sample.ts';
import { substanceOf } from '../../../../../tools/check/since/substance.ts';
import { changesIn, repository } from './repository.ts';
import type { WrittenWord } from '../../../../../tools/check/since/word.ts';

const BODY =
  'Jerome Powell said prices rose 3.0% in June.\n\n' +
  'Shares of $AAPL fell. "We were wrong about it," the chair said, and the accomodation ends.';

/** `rule: message` of what is told when one story changes. */
async function told(
  before: { fields?: Record<string, string>; body?: string },
  after: { fields?: Record<string, string>; body?: string },
): Promise<string[]> {
  const text = (side: { fields?: Record<string, string>; body?: string }): string =>
    articleText({ ...before.fields, ...side.fields }, side.body ?? before.body ?? BODY);
  const folder = repository({ [STORY]: text({}) }, { [STORY]: text(after) });
  const problems = await changesIn(folder);
  return problems.map(
    ({ line, rule, message }) => `${line} ${rule}: ${message.split(';')[0] ?? ''}`,
  );
}

describe('a published article', () => {
  it.each([
    [
      'a number',
      { body: BODY.replace('3.0%', '3.5%') },
      '10 silent-edit: a number in a published article changed: "3.0%" became "3.5%"',
    ],
    [
      'a number in words',
      { body: BODY.replace('prices', 'twelve prices') },
      '10 silent-edit: a number in a published article changed: "twelve" is new',
    ],
    [
      'a name',
      { body: BODY.replace('Powell', 'Yellen') },
      '10 silent-edit: a name in a published article changed: "Powell" became "Yellen"',
    ],
    [
      'a symbol',
      { body: BODY.replace('$AAPL', '$META') },
      '12 silent-edit: a symbol in a published article changed: "$AAPL" became "$META"',
    ],
    [
      'a quotation',
      { body: BODY.replace('We were wrong', 'They had been right') },
      '12 silent-edit: a quotation in a published article changed: "We were wrong" became "They had been right"',
    ],
    [
      'the headline',
      { fields: { title: 'A headline that says another thing' } },
      '2 silent-edit: the headline of a published article changed: "is long enough" became "says another thing"',
    ],
    [
      'the sense',
      { body: BODY.replace('fell', 'rose') },
      '12 silent-edit: the sense of a published article changed: "fell" became "rose"',
    ],
    [
      'a sentence taken out',
      { body: 'Jerome Powell said prices rose 3.0% in June.' },
      '10 silent-edit: a symbol in a published article changed: "Shares of $AAPL fell We were wrong about it the chair said and the accomodati…" is gone',
    ],
  ])('may not change silently: %s', async (_what, after, expected) => {
    expect(await told({}, after)).toEqual([expected]);
  });

  it.each([
    ['a typo', { body: BODY.replace('accomodation', 'accommodation') }],
    [
      'case and marks',
      { body: BODY.replace('in June.', 'in June!').replace('the chair', 'The Chair') },
    ],
    ['ordinary words', { body: BODY.replace('said, and the', 'added, while its') }],
    [
      'markup',
      {
        body: BODY.replace('prices', '**prices**').replace('fell', '[fell](https://example.com/)'),
      },
    ],
    ['line breaks', { body: BODY.replaceAll(' ', '\n').replace('$AAPL', '$AAPL') }],
    ['a symbol that was forgotten', { fields: { tickers: '[AAPL]' } }],
    ['a tag', { fields: { tags: '[small-caps]' } }],
  ])('may change in small things: %s', async (_what, after) => {
    expect(await told({}, after)).toEqual([]);
  });

  const correction =
    '[{ date: 2024-07-18, grade: correction, note: "It was 3.5%, not 3.0%, as the story said." }]';

  it('may change when a correction says so', async () => {
    const after = { fields: { corrections: correction }, body: BODY.replace('3.0%', '3.5%') };
    expect(await told({}, after)).toEqual([]);
  });

  it('may change when it is marked as updated', async () => {
    const after = { fields: { updated: '2024-07-18' }, body: BODY.replace('3.0%', '3.5%') };
    expect(await told({}, after)).toEqual([]);
    const again = await told(
      { fields: { updated: '2024-07-18' } },
      { body: BODY.replace('3.0%', '3.5%') },
    );
    expect(again).toHaveLength(1);
  });

  it('keeps its symbols', async () => {
    expect(
      await told({ fields: { tickers: '[AAPL]' } }, { fields: { tickers: '[META]' } }),
    ).toEqual(['8 silent-edit: "tickers" of a published article lost AAPL']);
  });

  it('keeps its corrections', async () => {
    expect(
      await told({ fields: { corrections: correction } }, { fields: { corrections: '[]' } }),
    ).toEqual([
      '8 correction-removed: the correction "It was 3.5%, not 3.0%, as the story said." was published and is gone',
    ]);
  });

  it('keeps one of two corrections that are nearly alike', async () => {
    const note = (revenue: string, grade = 'correction') =>
      `{ date: 2024-07-18, grade: ${grade}, note: "Sales were ${revenue} billion, not what the story said." }`;
    const both = { corrections: `[${note('5')}, ${note('6')}]` };
    const [gone, ...others] = await told(
      { fields: both },
      { fields: { corrections: `[${note('5')}]` } },
    );
    expect(others).toEqual([]);
    expect(gone).toContain('correction-removed: the correction "Sales were 6 billion');
    expect(await told({ fields: both }, { fields: both, body: `${BODY} Yes.` })).toEqual([]);
  });

  it('writes a new correction of the same date below those before', async () => {
    const second = correction
      .slice(1, -1)
      .replaceAll('3.5%', '3.6%')
      .replace('It was', 'They were');
    const first = { corrections: correction };
    const [swapped] = await told(
      { fields: first },
      { fields: { corrections: `[${second}, ${correction.slice(1)}` } },
    );
    expect(swapped).toContain('8 identity-changed: the correction "It was 3.5%');
    const below = { corrections: `${correction.slice(0, -1)}, ${second}]` };
    expect(await told({ fields: first }, { fields: below })).toEqual([]);
  });

  it('may have a slip in a name put right, and is warned that it could be another', async () => {
    expect(await told({}, { body: BODY.replace('Powell', 'Powel') })).toEqual([
      '10 name-changed: a name in a published article changed: "Powell" became "Powel"',
    ]);
    const updated = { fields: { updated: '2024-07-18' }, body: BODY.replace('Powell', 'Powel') };
    expect(await told({}, updated)).toEqual([]);
  });

  it('is not updated when nothing changed', async () => {
    const after = {
      fields: { updated: '2024-07-18' },
      body: BODY.replace('accomodation', 'accommodation'),
    };
    expect(await told({}, after)).toEqual([
      '8 updated-without-change: "updated" is new but nothing of substance changed',
    ]);
  });

  it('shows the same numbers in its charts', async () => {
    const chart =
      '<Chart data="/data/cpi.csv" type="line" x="date" y="cpi" title="Prices" source="BLS" />';
    const files = {
      [STORY]: articleText({}, chart),
      'data/cpi.csv': 'date,cpi\n2024-05-01,3.3\n2024-06-01,3.0\n',
    };
    const changed = repository(files, {
      'data/cpi.csv': 'date,cpi\n2024-05-01,3.4\n2024-06-01,3.0\n',
    });
    expect((await changesIn(changed)).map(({ line, rule }) => `${line} ${rule}`)).toEqual([
      '10 silent-edit',
    ]);
    const longer = repository(files, {
      'data/cpi.csv': `${files['data/cpi.csv']}2024-07-01,2.9\n`,
    });
    expect(await changesIn(longer)).toEqual([]);
  });

  it('does not vanish', async () => {
    const folder = repository({ [STORY]: articleText({}, BODY) }, {});
    rmSync(join(folder, STORY));
    const problems = await changesIn(folder);
    expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      `content/${STORY} silent-removal`,
    ]);
  });

  it('keeps its address, or redirects from it', async () => {
    const moved = 'articles/2024/07/better-name.mdx';
    for (const [fields, rules] of [
      [{}, ['silent-removal']],
      [{ aliases: '[/2024/07/story/]' }, []],
    ] as const) {
      const folder = repository({ [STORY]: articleText({}, BODY) }, {});
      renameSync(join(folder, STORY), join(folder, moved));
      writeFileSync(join(folder, moved), articleText(fields, BODY));
      expect((await changesIn(folder)).map((problem) => problem.rule)).toEqual(rules);
    }
  });

  it('may go into a folder of its own, and is held to its words there', async () => {
    const own = STORY.replace('.mdx', '/index.mdx');
    for (const [body, rules] of [
      [BODY, []],
      [BODY.replace('3.0%', '3.5%'), ['silent-edit']],
      ['Other words altogether, and none of a figure.', ['silent-edit']],
    ] as const) {
      const folder = repository({ [STORY]: articleText({}, BODY) }, { [own]: '' });
      renameSync(join(folder, STORY), join(folder, own));
      writeFileSync(join(folder, own), articleText({}, body));
      const found = (await changesIn(folder)).map((problem) => problem.rule);
      expect([...new Set(found)]).toEqual(rules);
    }
  });
});

describe('what feeds know a story by', () => {
  it.each([
    ['/2023/05/never-there/', ['identity-changed']],
    ['/old/place/', []],
    ['/2023/05/never-there.html', []],
  ])('outlasts the alias %s', async (alias, rules) => {
    const text = articleText({ aliases: `[${alias}]` }, BODY);
    const problems = await changesIn(
      repository({ [STORY]: articleText({}, BODY) }, { [STORY]: text }),
    );
    expect(problems.map(({ rule }) => rule)).toEqual(rules);
  });
});

describe('what readers have not seen', () => {
  it.each([
    ['a draft', { draft: 'true' }],
    ['a story of the future', { date: '2025-07-17' }],
  ])('may change: %s', async (_what, fields) => {
    const name = 'date' in fields ? 'articles/2025/07/story.mdx' : STORY;
    const before = articleText(fields, BODY);
    const after = articleText(fields, BODY.replace('3.0%', '3.5%'));
    expect(await changesIn(repository({ [name]: before }, { [name]: after }))).toEqual([]);
  });

  it('may be new', async () => {
    const folder = repository({}, { [STORY]: articleText({}, BODY) });
    expect(await changesIn(folder)).toEqual([]);
  });

  it('includes what a live story adds', async () => {
    const update = (time: string, text: string): string =>
      `<Update time="${time}">\n\n${text}\n\n</Update>`;
    const first = update('2024-07-17T10:00-04:00', 'Shares opened at 12.');
    const second = update('2024-07-17T11:00-04:00', 'Apple rose 3%.');
    const fields = { kind: 'live' };
    expect(await told({ fields, body: first }, { body: `${first}\n\n${second}` })).toEqual([]);
    expect(await told({ fields, body: first }, { body: first.replace('12', '13') })).toHaveLength(
      1,
    );
  });
});

describe('a revision', () => {
  it('that git does not know is named', async () => {
    const folder = repository({ [STORY]: articleText() }, {});
    await expect(changesIn(folder, 'mian')).rejects.toThrow('git knows no revision "mian"');
    await expect(changesIn(folder, '--output=x')).rejects.toThrow(GitError);
  });

  it('needs a repository', async () => {
    await expect(changesIn(contentFolder({ [STORY]: articleText() }))).rejects.toThrow(
      /^git does not keep "/u,
    );
  });
});

it.each([
  ['$BTC-USD', '$BTC-EUR'],
  ['^GSPC', '^GDAX'],
  ['$M&M.NS', '$M&T.NS'],
  ['EURUSD=X', 'EURJPY=X'],
])('takes %s and %s for symbols', (before, after) => {
  const [word] = wordsIn(before);
  const [other] = wordsIn(after);
  expect(substanceOf({ before: [word], after: [other], at: 0 })).toBe('symbol');
});

function wordsIn(text: string): [WrittenWord] {
  return [{ text, offset: 0, quoted: false, headline: false, opens: true }];
}
