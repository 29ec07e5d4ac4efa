import { describe, expect, it } from 'vitest';
import { githubReport } from '../../../../../tools/check/reporters/github.ts';
import { jsonReport } from '../../../../../tools/check/reporters/json.ts';
import type { Problem } from '../../../../../src/problem/problem.ts';
import type { CheckReport } from '../../../../../tools/check/reporters/check-report.ts';
import { sarifReport } from '../../../../../tools/check/reporters/sarif.ts';
import { textReport } from '../../../../../tools/check/reporters/text.ts';

const report: CheckReport = {
  articles: 1200,
  problems: [
    {
      ...{ file: 'content/b, c.mdx', line: 3, column: 7, level: 'warning', rule: 'percent-style' },
      message: 'write "5%" for "5 %"',
      remedy: { find: '5 %', replace: '5%' },
    },
    {
      ...{ file: 'content/a.mdx', line: 9, column: 1, level: 'error', rule: 'yaml-bad-indent' },
      message: 'two\nlines: 100%',
    },
  ],
};
const nothing: CheckReport = { articles: 1, problems: [] };

describe('textReport', () => {
  it('prints a line a problem by file, and a count that names the remedy', () => {
    expect(textReport(report)).toBe(
      'content/a.mdx:9:1  error  two lines: 100%  (yaml-bad-indent)\n' +
        'content/b, c.mdx:3:7  warning  write "5%" for "5 %"  (percent-style)\n\n' +
        '1,200 articles: 1 error, 1 warning\n' +
        '"npm run check -- --fix" puts 1 of these right by itself.',
    );
    expect(textReport(nothing)).toBe('1 article: 0 errors, 0 warnings');
  });
});

describe('a report for people', () => {
  const entry = (line: number, message = 'an entry of a list begins with "- "') => ({
    ...{ file: 'content/a.mdx', line, column: 1, level: 'warning' as const, message },
    ...{ rule: 'markdown-unordered-list-marker-style', remedy: { find: '*', replace: '-' } },
  });

  it('tells what is the same on line after line once', () => {
    const problems = [entry(4), entry(3), entry(5), entry(7), entry(8, 'another')];
    const rule = '(markdown-unordered-list-marker-style)';
    expect(textReport({ problems, articles: 1 }).split('\n').slice(0, 3)).toEqual([
      `content/a.mdx:3:1  warning  an entry of a list begins with "- " (3 lines in a row)  ${rule}`,
      `content/a.mdx:7:1  warning  an entry of a list begins with "- "  ${rule}`,
      `content/a.mdx:8:1  warning  another  ${rule}`,
    ]);
    expect(githubReport({ problems, articles: 1 }).split('\n')).toHaveLength(4);
    expect(JSON.parse(jsonReport({ problems, articles: 1 }))).toMatchObject({ warnings: 5 });
  });
});

describe('a report of very many problems', () => {
  const many = (count: number, rule: string, file = 'content/a.mdx'): Problem[] =>
    Array.from({ length: count }, (_, at) => ({
      ...{ file, line: 2 * at + 1, column: 1, level: 'error', rule, message: `fault ${at}` },
    }));

  it('tells the first of each rule, and counts the rest, so that nothing is lost', () => {
    const problems = [...many(160_000, 'html'), ...many(150, 'spacing'), ...many(3, 'sign-lost')];
    for (const reporter of [textReport, githubReport]) {
      const lines = reporter({ problems, articles: 9 }).split('\n');
      const shown = lines.filter((line) => line.includes('a.mdx')).length;
      expect(shown).toBe(20 + 20 + 3);
      expect(lines).toContain('and 159,980 more of html, in one file');
      expect(lines).toContain('and 130 more of spacing, in one file');
      expect(lines).toContain(
        '"npm run check -- --rule html" lists all of one rule, "--all" everything.',
      );
      expect(lines).toContain('9 articles: 160,153 errors, 0 warnings');
      const whole = reporter({ problems: problems.slice(-400), articles: 9, isWhole: true });
      expect(whole.split('\n').length).toBeGreaterThanOrEqual(400);
    }
    const json = jsonReport({ problems: many(1_000, 'html'), articles: 1 });
    expect(JSON.parse(json)).toMatchObject({ errors: 1_000 });
  });

  it('tells all of a few', () => {
    const lines = textReport({ problems: many(200, 'html'), articles: 1 }).split('\n');
    expect(lines.filter((line) => line.includes('fault'))).toHaveLength(200);
    expect(lines.join()).not.toContain('more of');
  });

  it('counts advice on the archive by kind, and tells its errors', () => {
    const advice = (message: string): Problem => ({
      ...{ file: 'content/old.mdx', line: 3, column: 1, level: 'warning' },
      ...{ rule: 'field-length', message },
    });
    const problems = [
      advice('"tags" has 0 entries; it needs at least 1'),
      advice('"description" has 300 characters; at most 200 are allowed'),
      advice('"description" has 400 characters; at most 200 are allowed'),
      ...many(1, 'html', 'content/old.mdx'),
    ];
    const archived = new Set(['content/old.mdx']);
    expect(textReport({ problems, articles: 2, archived })).toBe(
      `content/old.mdx:1:1  error  fault 0  (html)

The archive: advice on one story, which is not listed
       2  field-length "description"
       1  field-length "tags"
"npm run check -- --rule field-length" lists all of one rule, a path all of a file or folder, "--all" everything.

2 articles: 1 error, 3 warnings`,
    );
    expect(textReport({ problems, articles: 2, archived, isWhole: true })).toContain('old.mdx:3:1');
  });
});

describe('githubReport', () => {
  it('escapes what would end a command or a property', () => {
    expect(githubReport(report).split('\n')).toEqual([
      '::error file=content/a.mdx,line=9,col=1,title=yaml-bad-indent::two%0Alines: 100%25',
      '::warning file=content/b%2C c.mdx,line=3,col=7,title=percent-style::write "5%25" for "5 %25"',
      '1,200 articles: 1 error, 1 warning',
    ]);
  });
});

describe('jsonReport', () => {
  it('holds every field', () => {
    expect(JSON.parse(jsonReport(report))).toEqual({
      ...{ articles: 1200, errors: 1, warnings: 1 },
      problems: [...report.problems].reverse(),
    });
  });
});

describe('sarifReport', () => {
  it('refers each result to its rule', () => {
    const log: unknown = JSON.parse(sarifReport(report));
    expect(log).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              rules: [
                { id: 'percent-style', help: { text: 'docs/writing/rules.md#percent-style' } },
                { id: 'yaml-bad-indent', help: { text: 'docs/writing/rules.md#yaml' } },
              ],
            },
          },
          results: [
            { ruleId: 'yaml-bad-indent', ruleIndex: 1, level: 'error' },
            {
              ruleId: 'percent-style',
              ruleIndex: 0,
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'content/b%2C%20c.mdx' },
                    region: { startLine: 3, startColumn: 7 },
                  },
                },
              ],
            },
          ],
        },
      ],
    });
  });
});

describe('every report', () => {
  const words = '##[error]x \u001b[2K\u009b1m\u202e\n::error::y';
  const hostile: CheckReport = {
    articles: 1,
    problems: [
      {
        file: `content/${words}.mdx`,
        line: 1,
        column: 1,
        level: 'error',
        rule: 'x',
        message: words,
      },
    ],
  };

  it.each([
    ['text', textReport],
    ['github', githubReport],
    ['json', jsonReport],
    ['sarif', sarifReport],
  ])('as %s holds no command of a workflow and no escape character', (_, reporter) => {
    const text = reporter(hostile);
    expect(text).not.toMatch(/##\[|[\u001b\u009b\u202e]|^::error::y/mu);
    expect(text).toContain('[error]x');
  });

  it('as JSON says what was written', () => {
    expect(JSON.parse(jsonReport(hostile))).toMatchObject({ problems: [{ message: words }] });
  });
});
