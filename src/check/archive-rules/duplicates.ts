import type { FileReading } from '../../loader/content.ts';
import type { Problem } from '../../problem/problem.ts';
import { atField, atPlace, byDate, type ArchiveRule } from '../archive.ts';

/** Two stories under one headline. */
export const titleDuplicate: ArchiveRule = {
  id: 'title-duplicate',
  summary: 'Another article has the same headline; lists and search cannot tell them apart.',
  look: ({ content }) =>
    repeated(content.readings, ({ reading }) => plain(reading.frontmatter?.title ?? '')).flatMap(
      ([later, first]) =>
        atField(later, ['title'], `${first.file.file} has the same headline`, 'title-duplicate'),
    ),
};

/** Two stories whose addresses differ in the month alone. */
export const slugDuplicate: ArchiveRule = {
  id: 'slug-duplicate',
  summary:
    'Another article has the same file name in another month; readers and editors mix them up.',
  look: ({ content }) =>
    repeated(content.readings, ({ file }) => file.id.slice(8)).map(([later, first]) =>
      atPlace(
        later.file.file,
        { line: 1, column: 1 },
        `${first.file.file} has the same file name`,
        'slug-duplicate',
      ),
    ),
};

/** A paragraph that stands in two places. */
export const paragraphDuplicate: ArchiveRule = {
  id: 'paragraph-duplicate',
  summary:
    'A paragraph of 25 words or more stands word for word in another place: link to it, or write it anew.',
  look({ content, looked }) {
    const seen = new Map<string, string>();
    const problems: Problem[] = [];
    for (const { file } of byDate(content.readings)) {
      for (const [digest, line] of looked.get(file.id)?.paragraphs ?? []) {
        const first = seen.get(digest);
        if (first === undefined) seen.set(digest, `${file.file}:${line}`);
        else {
          const message = `this paragraph stands word for word in ${first}`;
          problems.push(atPlace(file.file, { line, column: 1 }, message, 'paragraph-duplicate'));
        }
      }
    }
    return problems;
  },
};

/** Pairs of an article and the oldest one with the same key; empty keys are none. */
function repeated(
  readings: readonly FileReading[],
  keyOf: (reading: FileReading) => string,
): [later: FileReading, first: FileReading][] {
  const seen = new Map<string, FileReading>();
  const pairs: [FileReading, FileReading][] = [];
  for (const reading of byDate(readings)) {
    const key = keyOf(reading);
    const first = seen.get(key);
    if (key === '') continue;
    if (first === undefined) seen.set(key, reading);
    else pairs.push([reading, first]);
  }
  return pairs;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
