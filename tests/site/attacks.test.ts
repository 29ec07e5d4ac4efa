import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { runNode } from '../../scripts/process/run-node.ts';
import {
  articleAttacks,
  articleName,
  ATTACKS,
  expectations,
  foundIn,
  MONTH,
  stageArticles,
} from '../attacks/corpus.ts';
import { setTrap } from '../attacks/trap.ts';
import { shareCompiledPages } from '../compiled-pages.ts';
import { toldProblems } from '../../src/problem/format.ts';

/** Half a year after the articles of the attacks: 2025-01-01T00:00:00Z in seconds. */
const trap = setTrap({ SOURCE_DATE_EPOCH: '1735689600' });
const rejected = articleAttacks();
const expected = expectations();

const report = z.object({
  problems: z.array(
    z.object({
      file: z.string(),
      line: z.number(),
      column: z.number(),
      level: z.enum(['error', 'warning']),
      message: z.string(),
      rule: z.string(),
    }),
  ),
});

beforeAll(() => {
  stageArticles(trap.content);
  shareCompiledPages(inject('compiledPages'), trap.cache);
});
afterAll(() => {
  trap.remove();
});

describe('every attack at once', () => {
  test('a build and a check name each at its place, publish nothing and run none', async () => {
    const { code, output } = await trap.run('build.ts');
    expect(code).toBe(1);
    // It prints the first of each rule and counts the rest, all of which the check prints.
    expect(output).toMatch(/^and \d+ more of [a-z-]+, in \d+ files$/mu);
    const whole = await trap.run('check.ts', '--all');
    const lines = `${output}\n${whole.output}`.split('\n');
    const named = new Set(
      lines.map((line) => /([^/]+)\.[a-z]+:\d+:\d+ {2}error /u.exec(line)?.[1]),
    );
    expect(rejected.filter((file) => !named.has(articleName(file)))).toEqual([]);
    expect(trap.leaks(whole.output)).toEqual([]);
    expect(output).not.toMatch(/^\s+at |^::|[\u0000-\u0008\u000b-\u001f\u202e]/mu);
    expect(existsSync(trap.out)).toBe(false);
    expect(trap.leaks(output)).toEqual([]);
  });

  test('the check says what the loader says, and more only as advice', async () => {
    const { code, output } = await trap.run('check.ts', '--format', 'json');
    expect(code).toBe(1);
    const { problems } = report.parse(JSON.parse(output));
    const label = z.string().parse(trap.env['CONTENT_DIR']);
    const errors = toldProblems(problems)
      .filter(({ level }) => level === 'error')
      .map((problem) => ({ ...problem, file: problem.file.replace(label, 'content') }));
    const wrong = rejected.filter((attack) => {
      const own = `content/${MONTH}/${articleName(attack)}.mdx`;
      const mine = errors.filter(
        ({ file }) => file === own || file.startsWith(`${own.slice(0, -4)}.`),
      );
      return foundIn(mine, own) !== expected.get(attack);
    });
    expect(wrong).toEqual([]);
    expect(trap.leaks(output)).toEqual([]);
  });
});

test('the tripwire fires when it is run', async () => {
  const other = setTrap();
  const script = join(ATTACKS, 'articles/tripwire.mjs');
  await runNode([script], { capture: true, env: other.env });
  expect(other.leaks('')).toEqual(['the tripwire fired']);
  expect(other.leaks(`a ${other.secret} b`)).toContain('the output of the command');
  expect(readFileSync(script, 'utf8')).not.toContain('canary');
  other.remove();
});

test('the hostile edition leaked nothing and ran nothing when it was built', () => {
  expect(inject('hostileLeaks')).toEqual([]);
});
