import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { ChartAttributes } from '../../../src/body/block.ts';
import { checkedStory, drawnChart, readDesk } from '../../../src/newsroom/story-check.ts';
import { CONTENT } from '../../paper.ts';

const folder = mkdtempSync(join(tmpdir(), 'desk-'));
cpSync(CONTENT, folder, { recursive: true });
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const locale = { language: 'en-US', timeZone: 'America/New_York', sites: ['https://a.example'] };
const desk = readDesk(folder, locale);

/** What is said of a story, as `LINE:COLUMN level message`. */
function told(id: string, text: string): string[] {
  const path = join(folder, 'articles', `${id}.mdx`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return checkedStory(id, desk).problems.map(
    ({ line, column, level, message }) => `${line}:${column} ${level} ${message}`,
  );
}

test('nothing is wrong with what a paper has published', () => {
  const ids = globSync('**/*.mdx', { cwd: join(CONTENT, 'articles') });
  expect(ids.length).toBeGreaterThan(15);
  for (const id of ids) {
    const { problems, blocks } = checkedStory(id.replace(/\.mdx$/u, ''), desk);
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect(blocks.length, id).toBeGreaterThan(0);
  }
});

const HEAD = `---
title: Small mills take the lead again
description: The smaller half of the index has gained 12% in a month, and nobody knows why.
date: 2024-07-20
section: markets
authors: [markets-desk]
tags: [indexes]
---
`;

test('what a check would say of a story is said, with the same words at the same places', () => {
  const text = `${HEAD.replace('section: markets', 'section: market')}
Shares of $TL2O rose. See <Ticker symbol="ALDXX" />.

<Promo id="nobody" />

<Asside title="x">

Words

</Asside>
`;
  expect(told('2024/07/wrong', text)).toEqual([
    expect.stringMatching(/^5:10 error unknown section "market"; did you mean "markets"\?/u),
    expect.stringMatching(/^10:11 error unknown ticker "TL2O"/u),
    expect.stringMatching(/^10:43 error unknown ticker "ALDXX"; did you mean "ALDX"\?/u),
    expect.stringMatching(/^12:1 error a promo stands below/u),
    expect.stringMatching(/^12:12 error unknown promo "nobody"/u),
    expect.stringMatching(/^14:1 error .*Aside/u),
  ]);
});

test('a story that waits for its first words, and one of another month, are told of', () => {
  expect(told('2024/08/early', `${HEAD}\nWords.\n`)).toEqual([
    expect.stringMatching(/^4:7 error the date is in 2024-07 .* move it to articles\/2024\/07\//u),
  ]);
  expect(told('2024/07/none', '---\n---\n')).not.toEqual([]);
});

test('a chart of data that are wrong says which cell', () => {
  const spec: ChartAttributes = {
    ...{ data: 'a.csv', x: 'day', y: 'v', title: 'T', source: 'S', note: undefined },
    ...{ subtitle: undefined, unit: undefined, series: undefined, annotations: undefined },
    ...{ bands: undefined, type: 'line' },
  };
  const where = { line: 3, column: 4, file: 'a.mdx' };
  expect(drawnChart('day,v\n2024-01-01,1\n2024-01-02,x\n', spec, where, 'en')).toMatchObject([
    { file: 'a.csv', line: 3, column: 12 },
  ]);
  expect(drawnChart('day,v\n2024-01-01,1\n2024-01-02,2\n', spec, where, 'en')).toMatchObject({
    title: 'T',
  });
});
