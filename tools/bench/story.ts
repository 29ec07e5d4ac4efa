import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { CASHTAG } from '../../src/body/cashtag.ts';
import { ROOT, tickerUrl } from '../../src/publication/urls.ts';

/** An article of the corpus, as far as other generators need to be told of it. */
export interface Story {
  /** `2024/07`. */
  readonly folder: string;
  readonly slug: string;
  readonly fields: z.output<typeof fieldsSchema>;
  /** Absolute path of its cover. */
  readonly picture?: string;
  /** Its text as plain Markdown: cashtags are links to the ticker's page. */
  readonly text: string;
}

const fieldsSchema = z.object({
  title: z.string(),
  description: z.string(),
  date: z.string(),
  section: z.string(),
  authors: z.array(z.string()),
  tags: z.array(z.string()),
  tickers: z.array(z.string()),
  cover: z.object({ src: z.string(), alt: z.string(), credit: z.string() }).optional(),
});

/** Reads every article below the `articles` of a content folder. */
export function* readStories(contentDir: string): Generator<Story> {
  const articles = join(contentDir, 'articles');
  for (const entry of readdirSync(articles, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.mdx')) continue;
    const folder = relative(articles, entry.parentPath).split(sep).join('/');
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    const story = parseStory(folder, basename(entry.name, '.mdx'), text);
    const { cover } = story.fields;
    yield cover === undefined ? story : { ...story, picture: join(entry.parentPath, cover.src) };
  }
}

/** @throws Error for a file without frontmatter. */
export function parseStory(folder: string, slug: string, source: string): Story {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(source);
  if (match === null) throw new Error(`${folder}/${slug} has no frontmatter`);
  const fields = fieldsSchema.parse(parse(match[1] ?? ''));
  const text = (match[2] ?? '').replaceAll(
    CASHTAG,
    (cashtag, symbol: string) => `[${cashtag}](${tickerUrl(symbol, ROOT)})`,
  );
  return { folder, slug, fields, text };
}
