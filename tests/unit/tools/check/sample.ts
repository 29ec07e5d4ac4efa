import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openMemory } from '../../../../tools/check/memory.ts';
import { checkContent } from '../../../../tools/check/check.ts';
import type { Sample } from '../../../../tools/check/rule.ts';
import { openReadingCache } from '../../../../src/loader/cache.ts';
import { readContent } from '../../../../src/loader/content.ts';
import type { Problem } from '../../../../src/problem/problem.ts';
import { toldProblems } from '../../../../src/problem/format.ts';
import { articleText, contentFolder } from '../../loader/folder.ts';

export const STORY = 'articles/2024/07/story.mdx';
/** Half a year after the stories of the samples. */
export const NOW = Date.UTC(2025, 0, 1);
const TIME_ZONE = 'America/New_York';

/** The file of a sample: the fields of a right article with its changes, and its text. */
export function sampleText({ fields, body }: Sample): string {
  return articleText({ ...fields }, body);
}

/** Checks a folder as the desk does, twice: what is remembered must say the same. */
export async function checkFolder(
  folder: string,
  now = NOW,
  language = 'en-US',
  sites?: readonly string[],
): Promise<Problem[]> {
  const first = await checkOnce(folder, now, language, sites);
  const second = await checkOnce(folder, now, language, sites);
  if (JSON.stringify(first) !== JSON.stringify(second)) {
    throw new Error('the memory says something else than a fresh look');
  }
  return second;
}

async function checkOnce(
  folder: string,
  now: number,
  language: string,
  sites: readonly string[] | undefined,
): Promise<Problem[]> {
  const options = {
    contentDir: folder,
    label: 'content',
    language,
    timeZone: TIME_ZONE,
    sites,
    now,
  };
  const cache = openReadingCache(join(folder, '.readings'), 'test');
  const memory = openMemory(join(folder, '.looked'), 'test');
  const content = await readContent({ ...options, cache });
  const problems = await checkContent({ ...options, content, memory });
  cache.save();
  memory.save();
  return problems;
}

/** What is told of one story, with a picture beside it. */
export async function checkSample(sample: Sample, language?: string): Promise<Problem[]> {
  const picture = readFileSync(join(import.meta.dirname, '../../../../public/icon-192.png'));
  const usesPicture = sample.body?.includes('bull.png') === true;
  const folder = contentFolder({
    [STORY]: sampleText(sample),
    ...(sample.data === undefined ? {} : { 'articles/2024/07/data.csv': sample.data }),
    ...(usesPicture ? { 'articles/2024/07/bull.png': picture } : {}),
  });
  return checkFolder(folder, NOW, language);
}

/** `3:4 rule`, in the order of places. */
export function placed(problems: readonly Problem[]): string[] {
  return toldProblems(problems).map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}
