import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import project from '../../../../package.json' with { type: 'json' };
import { dutiesIn } from '../../../../tools/upgrade/changes.ts';

const PROJECT = resolve(import.meta.dirname, '../../../..');
const log = readFileSync(resolve(PROJECT, 'CHANGELOG.md'), 'utf8');

it('has the version that the project is of as its newest', () => {
  const versions = [...log.matchAll(/^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d{2}-\d{2}$/gmu)];
  expect(versions[0]?.[1]).toBe(project.version);
});

it('is read as it is written', () => {
  const released = log.replace('## [Unreleased]', '## [9.0.0] - 2030-01-01');
  const [[version, text] = [], ...others] = dutiesIn(released, [project.version, '9.0.0']);
  expect([version, others]).toEqual(['9.0.0', []]);
  expect(text?.startsWith('- ')).toBe(true);
  expect(text).not.toContain('#');
});
