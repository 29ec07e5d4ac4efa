import type { FileReading } from '../../../src/loader/read-files.ts';
import type { Problem } from '../../../src/problem/problem.ts';
import type { Looked } from '../memory.ts';
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
    const twice = repeatedParagraphs(looked.values());
    if (twice.size === 0) return [];
    const first = new Map<string, string>();
    const problems: Problem[] = [];
    for (const { file } of byDate(content.readings)) {
      for (const [digest, line] of looked.get(file.id)?.paragraphs ?? []) {
        if (!twice.has(digest)) continue;
        const other = first.get(digest);
        if (other === undefined) {
          first.set(digest, `${file.file}:${line}`);
          continue;
        }
        const message = `this paragraph stands word for word in ${other}; link to it, or write it anew`;
        problems.push(atPlace(file.file, { line, column: 1 }, message, 'paragraph-duplicate'));
      }
    }
    return problems;
  },
};

/** Digests that occur more than once: of a hundred thousand paragraphs hardly any. */
function repeatedParagraphs(looked: Iterable<Looked>): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { paragraphs } of looked) {
    for (const [digest] of paragraphs) {
      if (seen.has(digest)) twice.add(digest);
      else seen.add(digest);
    }
  }
  return twice;
}

/** Pairs of an article and the oldest one with the same key; empty keys are none. */
function repeated(
  readings: readonly FileReading[],
  keyOf: (reading: FileReading) => string,
): [later: FileReading, first: FileReading][] {
  const byKey = Map.groupBy(readings, keyOf);
  byKey.delete('');
  return [...byKey.values()].flatMap((group): [FileReading, FileReading][] => {
    if (group.length === 1) return [];
    const [first, ...later] = byDate(group);
    return first === undefined ? [] : later.map((each) => [each, first]);
  });
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
