import type { Article, TextFacts } from '../publication/article.ts';
import { pictureIn, type ArticleFrontmatter } from '../schema/article.ts';
import { pathInContent, type FileReading } from './read-files.ts';

/**
 * The story of a file that was read.
 *
 * @param label how problems name the content folder.
 * @param facts what was learned of its text, and found beside it.
 */
export function storyOf(
  { file, digest }: FileReading,
  frontmatter: ArticleFrontmatter,
  label: string,
  facts: Omit<TextFacts, 'file' | 'digest'>,
): Article {
  const { cover } = frontmatter;
  const text = { file: pathInContent(file, label), digest, ...facts };
  // To leave the field out where there is none takes five times as long as to copy all.
  const story = { ...frontmatter, cover: pictureIn(cover), id: file.id, text };
  return cover === 'none' ? { ...story, isBare: true } : story;
}

/** As `storyOf`, of a plain text; undefined where the text is another. */
export function plainStory(item: FileReading, label: string): Article | undefined {
  const { frontmatter, plain } = item.reading;
  if (frontmatter === undefined || plain === undefined) return undefined;
  return storyOf(item, frontmatter, label, { ...plain, ...NOTHING_BESIDE });
}

const NOTHING_BESIDE = { images: [], data: [], files: [], updates: [], cover: undefined };
