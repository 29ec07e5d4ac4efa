import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseStory, type Story } from './story.ts';

/** Where the article that a scenario adds is filed: the month of the corpus's newest. */
const FOLDER = '2024/12';
const SLUG = 'added-by-the-benchmark';
/** Of 200 tickers, used as often as Zipf has it, one of the upper tenth. */
const RENAMED = 'SAU';

/** The build instant of every scenario, a day after the corpus's newest article. */
export const INSTANT = Date.UTC(2024, 11, 21, 23);

/** The article that a scenario adds: the newest of all, with three tags and three tickers. */
export function addedStory(): Story {
  return parseStory(FOLDER, SLUG, source());
}

export function addArticle(contentDir: string): void {
  writeFileSync(pathOf(contentDir), source());
}

export function removeArticle(contentDir: string): void {
  rmSync(pathOf(contentDir), { force: true });
}

/** Gives a ticker another name. @returns what takes it back. */
export function renameTicker(contentDir: string): () => void {
  const path = join(contentDir, 'tickers.yaml');
  const before = readFileSync(path, 'utf8');
  const after = before.replace(
    new RegExp(`(symbol: ${RENAMED}, name: )[^,]+`, 'u'),
    '$1Renamed Co.',
  );
  if (after === before) throw new Error(`${path} has no ticker ${RENAMED}`);
  writeFileSync(path, after);
  return () => {
    writeFileSync(path, before);
  };
}

function pathOf(contentDir: string): string {
  return join(contentDir, 'articles', FOLDER, `${SLUG}.mdx`);
}

function source(): string {
  const paragraph =
    'Shares of $SAA and **$SAC** rose after the companies published results that were better than expected. ' +
    'Analysts had forecast less, and the market had priced in less than that before the session opened.';
  return `---
title: A story added to the archive by the benchmark
description: It is the newest of all, and every list and feed that it belongs to has to show it.
date: 2024-12-21T15:00:00Z
section: markets
authors: [news-desk]
tags: [tag-0, tag-3, tag-9]
tickers: [SAA, SAC, SBF]
---

${Array.from({ length: 16 }, () => paragraph).join('\n\n')}
`;
}
