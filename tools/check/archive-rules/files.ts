import { lstatSync, readdirSync, type Dirent } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileReading } from '../../../src/loader/read-files.ts';
import type { Problem } from '../../../src/problem/problem.ts';
import { unreadIn } from '../../../src/loader/stray-stories.ts';
import { pictureIn } from '../../../src/schema/article.ts';
import { kindOf } from '../../../src/disk/claim.ts';
import { atField, atPlace, type Archive, type ArchiveRule } from '../archive.ts';

/** Bytes from which a picture weighs on every clone of the archive for good. */
const HEAVY = 2 * 1024 * 1024;
/** Pixels across that a cover needs to be sharp at the top of a page and on a card. */
const COVER_WIDTH = 1200;

/** Pictures of many megabytes. */
export const imageHeavy: ArchiveRule = {
  id: 'image-heavy',
  summary:
    'A picture of more than 2 MB: readers get smaller versions, but the archive keeps the file for good. Save it with at most 3,200 pixels across.',
  look: ({ content }) =>
    content.readings.flatMap((item): Problem[] => {
      const { file, reading } = item;
      const tooHeavy = (src: string): string | undefined => {
        const size = sizeOf(join(dirname(file.path), src));
        if (size <= HEAVY) return undefined;
        const megabytes = (size / 1024 / 1024).toFixed(1);
        return `"${src}" has ${megabytes} MB; save it smaller, at most 3,200 pixels across`;
      };
      const problems = (reading.references?.images ?? []).flatMap((image) => {
        const message = tooHeavy(image.src);
        return message === undefined ? [] : [atPlace(file.file, image, message, 'image-heavy')];
      });
      const cover = pictureIn(reading.frontmatter?.cover);
      const message = cover === undefined ? undefined : tooHeavy(cover.src);
      if (message === undefined) return problems;
      return [...problems, ...atField(item, ['cover', 'src'], message, 'image-heavy')];
    }),
};

/** Covers too small for where they are shown. */
export const coverSmall: ArchiveRule = {
  id: 'cover-small',
  summary: 'A cover less than 1,200 pixels across is blurred at the top of a page and on a card.',
  look({ content }) {
    const byId = new Map(content.readings.map((item) => [item.file.id, item]));
    return content.articles.flatMap(({ id, text }) => {
      const item = byId.get(id);
      if (text.cover === undefined || item === undefined || text.cover.width >= COVER_WIDTH) {
        return [];
      }
      const message = `the cover is ${text.cover.width} pixels wide; at least ${COVER_WIDTH} are needed: save a larger one`;
      return atField(item, ['cover', 'src'], message, 'cover-small');
    });
  },
};

/** What a story may have been written in. */
const DOCUMENT = /\.(?:docx?|odt|rtf|pages|html?|txt|tex|org|rst|adoc|pdf|gdoc)$/iu;

/** Files that nothing shows. */
export const fileUnused: ArchiveRule = {
  id: 'file-unused',
  summary:
    'A file beside articles, or below `data/`, that no article uses, or another in the content folder that nothing reads.',
  look(archive) {
    const { figures = [] } = archive.content.registries.front;
    const used = new Set(figures.map(({ data }) => archive.label + data));
    const blind = new Set(blindFolders(archive));
    for (const { file, reading } of archive.content.readings) {
      const folder = dirname(file.file);
      const { frontmatter, references, problems } = reading;
      // What an article with errors means to use is unknown: its folder is left alone.
      const isUnsure = problems.some(({ level }) => level === 'error');
      if (isUnsure || frontmatter === undefined || references === undefined) {
        blind.add(folder).add(`${archive.label}/data`);
      }
      for (const src of assetsOf(reading)) {
        used.add(
          src.startsWith('/') ? archive.label + src : `${folder}/${src.replace(/^\.\//u, '')}`,
        );
      }
    }
    return filesOf(archive)
      .filter(
        (file) => !used.has(file) && ![...blind].some((folder) => file.startsWith(`${folder}/`)),
      )
      .map((file) =>
        atPlace(
          file,
          { line: 1, column: 1 },
          DOCUMENT.test(file) && !/\.(?:ya?ml|csv)\.txt$/iu.test(file)
            ? 'no story is read from such a file; write it into one that ends in .mdx, and delete this one'
            : 'no article uses this file; delete it',
          'file-unused',
        ),
      );
  },
};

/** Folders of files that stories use which could not be read. */
function blindFolders({ content: { problems, readings }, label }: Archive): string[] {
  const read = new Set(readings.map(({ file }) => file.file));
  const lost = problems.filter(({ rule, file }) => rule === 'file-unreadable' && !read.has(file));
  return lost.flatMap(({ file }) => [
    `${label}/data`,
    file.endsWith('.mdx') ? dirname(file) : file,
  ]);
}

/** Bytes of a file; 0 where it cannot be looked at, which is told where pictures are read. */
function sizeOf(path: string): number {
  try {
    return lstatSync(path).size;
  } catch {
    return 0;
  }
}

function assetsOf({ frontmatter, references }: FileReading['reading']): string[] {
  const cover = pictureIn(frontmatter?.cover);
  return [
    ...(cover === undefined ? [] : [cover.src]),
    ...(references?.images ?? []).map((image) => image.src),
    ...[...(references?.charts ?? []), ...(references?.values ?? [])].map(({ spec }) => spec.data),
    ...(references?.files ?? []).map((file) => file.src),
  ];
}

/** Files that are no articles, as problems name them, sorted. Of a link its own name alone. */
function filesOf({ content, contentDir, label }: Archive): string[] {
  const found: string[] = [];
  // A story whose name is wrong is to be renamed, not deleted.
  const told = new Set(content.problems.map(({ file }) => file));
  const walk = (path: string, name: string): void => {
    for (const entry of entriesOf(path)) {
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) walk(join(path, entry.name), `${name}/${entry.name}`);
      else if (!/\.mdx?$/iu.test(entry.name)) found.push(`${name}/${entry.name}`);
    }
  };
  for (const folder of ['articles', 'data']) {
    const path = join(contentDir, folder);
    const kind = kindOf(path);
    if (kind === 'folder') walk(path, `${label}/${folder}`);
    // Of the articles' own folder, who reads them tells.
    else if (kind === 'else' && folder === 'data') found.push(`${label}/${folder}`);
  }
  for (const name of unreadIn(contentDir)) {
    const file = `${label}/${name}`;
    const path = join(contentDir, name);
    if (told.has(file)) continue;
    if (kindOf(path) === 'folder') walk(path, file);
    else found.push(file);
  }
  return found.filter((file) => !told.has(file)).sort();
}

/** What is in a folder; nothing where it cannot be read, which is told where files are used. */
function entriesOf(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return [];
  }
}
