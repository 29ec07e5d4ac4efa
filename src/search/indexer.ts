/**
 * The indexing process: `node indexer.ts JOB.json`. One partition, then it ends, and the
 * memory that Pagefind took ends with it.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Entry } from './entry.ts';
import { readJob, textOfEntry, type IndexJob } from './job.ts';
import { sealIndex } from './stored-index.ts';

/** Records on their way to Pagefind at once: enough to keep it busy, too few to hold in memory. */
const BATCH = 16;

const path = process.argv[2];
if (path === undefined) throw new Error('usage: node indexer.ts JOB.json');
// A parent that dies closes the channel; nobody would collect the work then.
process.on('disconnect', () => process.exit(1));
const job = readJob(path);
await writeIndex(job);
process.exit(0);

async function writeIndex({ entries, outDir }: IndexJob): Promise<void> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
  for (let start = 0; start < entries.length; start += BATCH) {
    const batch = entries.slice(start, start + BATCH);
    await Promise.all(batch.map((entry) => addEntry(entry, index)));
  }
  const written = await index.writeFiles({ outputPath: outDir });
  if (written.errors.length > 0) throw new Error(written.errors.join('; '));
  await close();
  dropUnused(outDir);
  sealIndex(outDir);
}

async function addEntry(entry: Entry, index: PagefindIndex): Promise<void> {
  const { errors } = await index.addCustomRecord({
    url: entry.url,
    content: textOfEntry(entry, job),
    language: job.language,
    meta: { ...entry.meta },
    filters: Object.fromEntries(
      Object.entries(entry.filters).map(([name, values]) => [name, [...values]]),
    ),
    sort: { date: entry.date },
  });
  if (errors.length > 0) throw new Error(`${entry.id}: ${errors.join('; ')}`);
}

/** Pagefind also writes interfaces, a highlighter and a worker; the site needs none of them. */
function dropUnused(outDir: string): void {
  const files = readdirSync(outDir);
  const ofLanguage = `wasm.${job.language}.pagefind`;
  const wasm = files.includes(ofLanguage) ? ofLanguage : 'wasm.unknown.pagefind';
  for (const file of files) {
    const isProgram = /^pagefind.*\.(?:js|css)$|^wasm\./u.test(file);
    if (isProgram && file !== 'pagefind.js' && file !== wasm) rmSync(join(outDir, file));
  }
}
