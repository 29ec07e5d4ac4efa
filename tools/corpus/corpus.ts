import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom, type Random } from './random.ts';
import { madeParagraph, madeSentence } from './prose.ts';
import { corpusWords } from './words.ts';

export interface CorpusOptions {
  /** Articles to write. */
  readonly articles: number;
  /** Folder that becomes a complete `CONTENT_DIR`. */
  readonly out: string;
  /** The same seed gives the same bytes. */
  readonly seed: number;
  /** Words of an article's text. */
  readonly words: number;
}

const SECTIONS = ['markets', 'economy', 'policy', 'companies', 'funds', 'opinion'];
const AUTHORS = ['news-desk', 'data-desk', 'policy-desk', 'companies-desk', 'night-desk'];
const TAGS = 60;
const TICKERS = 200;
const LAST = Date.UTC(2024, 11, 20, 15);
const DAY = 86_400_000;

/**
 * Writes a synthetic archive with all its registries: realistic lengths, tags and
 * tickers skewed as in real archives, more stories in later years. Deterministic.
 */
export function writeCorpus(options: CorpusOptions): void {
  const random = createRandom(options.seed);
  writeRegistries(options.out, random);
  const folders = new Set<string>();
  for (let i = 0; i < options.articles; i++) {
    const at = instant(i, options.articles, random);
    const folder = join(options.out, 'articles', at.toISOString().slice(0, 7).replace('-', '/'));
    if (!folders.has(folder)) {
      mkdirSync(folder, { recursive: true });
      folders.add(folder);
    }
    writeFileSync(
      join(folder, `story-${String(i).padStart(6, '0')}.mdx`),
      article(at, options.words, random),
    );
  }
}

/** Later years hold more stories: the k-th of n lies at the square root of its share of time. */
function instant(index: number, count: number, random: Random): Date {
  const share = Math.sqrt((index + 0.5) / count);
  const span = Math.min(20 * 365, Math.max(365, count / 8)) * DAY;
  const day = Math.floor((LAST - span * (1 - share)) / DAY) * DAY;
  return new Date(day + (13 + random.below(8)) * 3_600_000 + random.below(60) * 60_000);
}

function article(at: Date, length: number, random: Random): string {
  const some = (count: number, from: number, name: (index: number) => string): string[] => {
    const chosen = new Set<string>();
    while (chosen.size < count) chosen.add(name(random.zipf(from)));
    return [...chosen];
  };
  const tickers = some(3, TICKERS, symbol);
  const paragraphs: string[] = [];
  let left = length;
  while (left > 0) {
    const size = Math.min(left, 50 + random.below(40));
    paragraphs.push(madeParagraph(size, random));
    left -= size;
  }
  paragraphs.splice(3, 0, `## ${madeSentence(5, random).slice(0, -1)}`);
  paragraphs.splice(
    1,
    0,
    `Shares of $${tickers[0] ?? ''} and **$${tickers[1] ?? ''}** moved by [${1 + random.below(9)}%](https://example.com/${random.below(1000)}).`,
  );
  paragraphs.push(
    `- ${madeSentence(8, random)}\n- ${madeSentence(9, random)}\n- ${madeSentence(7, random)}`,
  );
  return `---
title: ${madeSentence(8, random).slice(0, -1)}
description: ${madeSentence(20, random).padEnd(50, '.')}
date: ${at.toISOString().slice(0, 19)}Z
section: ${random.pick(['markets', 'markets', ...SECTIONS])}
authors: [${random.pick(['news-desk', ...AUTHORS])}]
tags: [${some(3, TAGS, (index) => `tag-${index}`).join(', ')}]
tickers: [${tickers.join(', ')}]
---

${paragraphs.join('\n\n')}
`;
}

/** 0 → `SAA`, 1 → `SAB`: never a real company's by intent. */
function symbol(index: number): string {
  return `S${String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26))}`;
}

function writeRegistries(out: string, random: Random): void {
  mkdirSync(out, { recursive: true });
  const write = (name: string, entries: readonly string[]): void => {
    writeFileSync(join(out, `${name}.yaml`), `${entries.join('\n')}\n`);
  };
  const titled = (id: string): string =>
    id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
  write(
    'sections',
    SECTIONS.map(
      (id, order) =>
        `- { id: ${id}, name: ${titled(id)}, description: Stories about ${id} and what moves them., order: ${order} }`,
    ),
  );
  write(
    'authors',
    AUTHORS.map(
      (id) =>
        `- { id: ${id}, name: ${titled(id)}, type: desk, role: Desk, bio: The desk that writes about what its name says. }`,
    ),
  );
  write(
    'tags',
    Array.from(
      { length: TAGS },
      (_, i) =>
        `- { id: tag-${i}, name: Tag ${i} ${random.pick(corpusWords)}, description: Stories about subject number ${i}. }`,
    ),
  );
  write(
    'tickers',
    Array.from(
      { length: TICKERS },
      (_, i) =>
        `- { symbol: ${symbol(i)}, name: ${titled(random.pick(corpusWords))} ${titled(random.pick(corpusWords))} Inc., type: equity, exchange: XNAS }`,
    ),
  );
  write('promos', [
    '- { id: feeds, sponsor: The paper, headline: Read by feed, text: Every section has a feed of its own., url: /feeds/, starts: 2004-01-01, ends: 2099-01-01, placement: article, kind: house }',
  ]);
  write('front', ['picks: []']);
}
