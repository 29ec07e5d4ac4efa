import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readEnvironment } from '../../../../src/environment.ts';
import { runDesk } from '../../../../tools/check/desk.ts';
import { articleText, contentFolder } from '../../loader/folder.ts';
import { folderOf } from '../../folder.ts';
import { STORY } from './sample.ts';

const PROJECT = resolve(import.meta.dirname, '../../../..');
const CHART =
  '<Chart type="line" data="rates.csv" title="Rates" x="date" y="rate" source="A bank" />';

it('--fix separates the cells of a chart by commas', async () => {
  const data = 'articles/2024/07/rates.csv';
  const folder = contentFolder({
    [STORY]: articleText({}, `Words.\n\n${CHART}`),
    [data]: '\ufeffdate;rate\r\n2024-01-01;1,5\r\n2024-02-01;2,25\r\n',
  });
  const env = { CONTENT_DIR: folder, CACHE_DIR: folderOf({}) };
  const options = {
    environment: readEnvironment(env, PROJECT),
    projectDir: PROJECT,
    timeZone: 'America/New_York',
    language: 'de',
    paths: [],
    since: undefined,
  };
  const before = await runDesk({ ...options, fix: false });
  expect(before.problems.map(({ rule }) => rule)).toEqual(['csv-header']);
  const after = await runDesk({ ...options, fix: true });
  expect(after.problems).toEqual([]);
  expect(readFileSync(join(folder, data), 'utf8')).toBe(
    '\ufeffdate,rate\n2024-01-01,1.5\n2024-02-01,2.25\n',
  );
});
