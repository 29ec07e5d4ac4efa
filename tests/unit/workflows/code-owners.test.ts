import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { CONTENT } from '../../paper.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const rules = readFileSync(join(ROOT, '.github/CODEOWNERS'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(/\s+/u));

/** Whether a rule is for something that is there, or that a paper may have in its content. */
const isForSomething = (pattern: string): boolean =>
  existsSync(join(ROOT, pattern)) || existsSync(join(CONTENT, pattern.replace('/content/', '')));

it('every file has owners, and every rule is for something that is there', () => {
  expect(rules[0]?.[0]).toBe('*');
  for (const [pattern = '', ...owners] of rules) {
    expect(owners.length, pattern).toBeGreaterThan(0);
    if (pattern !== '*') expect(isForSomething(pattern), pattern).toBe(true);
  }
});

it('code belongs to maintainers: no rule for other folders takes it from them', () => {
  const taken = rules.slice(1).map(([pattern = '']) => pattern);
  expect(taken.filter((pattern) => !/^\/(?:content|docs\/writing)\//u.test(pattern))).toEqual([]);
});

it('who makes the publication theirs is told to name the teams', () => {
  const placeholders = rules.flatMap(([, ...owners]) => owners);
  if (placeholders.every((owner) => !owner.startsWith('@YOUR-ORGANIZATION/'))) return;
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  expect(readme).toMatch(/CODEOWNERS.*YOUR-ORGANIZATION/u);
});
