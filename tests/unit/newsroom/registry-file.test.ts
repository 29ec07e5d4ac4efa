import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { filesBelow } from '../../../src/disk/files.ts';
import { isFields, isList, type FormFields, type Value } from '../../../src/newsroom/file-shape.ts';
import { registryFormat } from '../../../src/newsroom/registry-file.ts';
import { digest } from '../../../src/newsroom/story-file.ts';
import { CONTENT } from '../../paper.ts';

const shape = {
  timeZone: 'America/New_York',
  moments: { '*.ends': 'end', '*.starts': 'start' },
  defaults: { '*.isSecurity': false },
  words: [],
  order: [],
} as const;

const TICKERS = `# Indexes
- { symbol: SPX,   name: S&P 500, type: index }
- { symbol: DJI, name: Dow Jones, type: index }  # since 1896
# Rates
- { symbol: US2Y, name: "US Treasury 2-year yield", type: rate }
`;

function saved(text: string, change: (entries: readonly Value[]) => readonly Value[]): string {
  const format = registryFormat(shape);
  const form = format.fromFile(text.trim());
  return `${format.toFile(change(isList(form) ? form : [])).trim()}\n`;
}

const entry = (value: Value, change: FormFields): Value => ({
  ...(isFields(value) ? value : {}),
  ...change,
});

describe('a registry', () => {
  const files = filesBelow(CONTENT).filter((file) => /^[a-z]+\.yaml$/u.test(file));

  test.each(files)('%s is what it was when it is opened and saved', (file) => {
    const text = readFileSync(join(CONTENT, file), 'utf8');
    const format = registryFormat(shape);
    expect(`${format.toFile(format.fromFile(text.trim())).trim()}\n`).toBe(text);
  });

  it('takes a new entry in the form of its neighbours', () => {
    const next = saved(TICKERS, (all) => [...all, { symbol: 'X', name: 'A, B', type: 'etf' }]);
    expect(next).toBe(`${TICKERS}- { symbol: X, name: "A, B", type: etf }\n`);
  });

  it('writes anew what changed, and leaves comments and spaces', () => {
    const next = saved(TICKERS, ([one = null, ...rest]) => [
      entry(one, { name: 'Five hundred' }),
      ...rest,
    ]);
    expect(next).toBe(TICKERS.replace('S&P 500', 'Five hundred'));
  });

  it('loses an entry alone, with what is said behind it', () => {
    const next = saved(TICKERS, ([one = null, , three = null]) => [one, three]);
    const lines = TICKERS.split('\n');
    expect(next).toBe([...lines.slice(0, 2), ...lines.slice(3)].join('\n'));
  });

  it('is begun where there was none, below its comments', () => {
    const next = saved('# Old addresses.\n[]', () => [{ from: '/a/', to: '/b/' }]);
    expect(next).toBe('# Old addresses.\n- from: /a/\n  to: /b/\n');
  });
});

test('a form is written over the text that it was read from, whatever was read since', () => {
  const watched: (string | undefined)[] = [];
  const format = registryFormat(shape, {
    textRead: () => undefined,
    textWritten: (source) => watched.push(source),
  });
  const form = format.fromFile(TICKERS.trim());
  const [one = null, ...rest] = isList(form) ? form : [];
  // In the same line, where entries are a line each.
  const theirs = TICKERS.replace('type: index', 'type: fund');
  format.fromFile(theirs.trim());
  const own = [entry(one, { name: 'Five hundred' }), ...rest];
  expect(format.toFile(own)).toBe(TICKERS.replace('S&P 500', 'Five hundred'));
  // What was not taken is saved again, and is on top of the same.
  expect(format.toFile(own)).toBe(TICKERS.replace('S&P 500', 'Five hundred'));
  expect(watched).toEqual([digest(TICKERS), digest(TICKERS)]);

  // A form that was opened after that has what the others wrote.
  const [first = null, ...others] = [format.fromFile(theirs.trim())].flatMap((all) =>
    isList(all) ? all : [],
  );
  const both = [entry(first, { name: 'Five hundred' }), ...others];
  expect(format.toFile(both)).toBe(theirs.replace('S&P 500', 'Five hundred'));
  expect(watched.at(-1)).toBe(digest(theirs));
});
