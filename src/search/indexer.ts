/**
 * An indexing process: takes one job after the other from its parent and answers each when
 * the index is complete. What Pagefind took for a partition ends with the partition.
 */
import { on } from 'node:events';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PagefindIndex } from 'pagefind';
import type { IndexEntry } from './index-entry.ts';
import { dividedWords } from './divided-words.ts';
import { figureWords, partWords } from './figure.ts';
import { forIndex } from './indexed-text.ts';
import { isJob, textOfEntry, type IndexJob } from './job.ts';
import { plainWords } from '../typography/plain-letters.ts';
import { withUnsearched } from './unsearched.ts';
import { withIndex } from './pagefind-service.ts';
import { sealIndex } from './stored-index.ts';

/** Languages whose texts Pagefind divides into words. */
const DIVIDED = new Set(['ja', 'zh']);
/** Records on their way to Pagefind at once: enough to keep it busy, too few to hold in memory. */
const BATCH = 16;

// A parent that dies closes the channel; nobody would collect the work then.
process.on('disconnect', () => process.exit(1));
for await (const [job] of on(process, 'message')) {
  if (!isJob(job)) throw new Error('this is no indexing job');
  await writeIndex(job);
  process.send?.('done');
}

async function writeIndex(job: IndexJob): Promise<void> {
  const { entries, outDir } = job;
  await withIndex(async (index) => {
    for (let start = 0; start < entries.length; start += BATCH) {
      const batch = entries.slice(start, start + BATCH);
      await Promise.all(batch.map((entry) => addEntry(entry, job, index)));
    }
    const written = await index.writeFiles({ outputPath: outDir });
    if (written.errors.length > 0) throw new Error(written.errors.join('; '));
  });
  dropUnused(outDir, stemmingOf(job));
  sealIndex(outDir);
}

/** ISO 639 code by which Pagefind stems words. */
function stemmingOf({ language }: IndexJob): string {
  return language.split('-')[0] ?? language;
}

async function addEntry(entry: IndexEntry, job: IndexJob, index: PagefindIndex): Promise<void> {
  const text = textOfEntry(entry, job);
  const { title = '', standfirst = '', tickers = '', notes = '' } = entry.meta;
  const names = [title, standfirst, tickers, notes].join('\n');
  const all = `${names}\n${text}`;
  const words = {
    figures: [...figureWords(all, job.language), ...partWords(all, job.language)].join(' '),
    divided: dividedWords(DIVIDED.has(stemmingOf(job)) ? names : all).join(' '),
    plain: plainWords(all).join(' '),
  };
  const { errors } = await index.addCustomRecord({
    url: withUnsearched(entry.url, entry.shown),
    content: forIndex(text),
    language: stemmingOf(job),
    meta: {
      ...entry.meta,
      ...Object.fromEntries(Object.entries(words).filter(([, some]) => some !== '')),
    },
    filters: Object.fromEntries(
      Object.entries(entry.filters).map(([name, values]) => [name, [...values]]),
    ),
    sort: { date: entry.date },
  });
  if (errors.length > 0) throw new Error(`${entry.id}: ${errors.join('; ')}`);
}

/** Pagefind also writes interfaces, a highlighter and a worker; the site needs none of them. */
function dropUnused(outDir: string, language: string): void {
  const files = readdirSync(outDir);
  const ofLanguage = `wasm.${language}.pagefind`;
  const wasm = files.includes(ofLanguage) ? ofLanguage : 'wasm.unknown.pagefind';
  for (const file of files) {
    const isProgram = /^pagefind.*\.(?:js|css)$|^wasm\./u.test(file);
    if (isProgram && file !== 'pagefind.js' && file !== wasm) rmSync(join(outDir, file));
  }
}
