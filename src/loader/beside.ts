import { readImagePath } from '../body/asset-path.ts';
import type { Problem } from '../problem/problem.ts';
import type { Asset, DataFile } from '../publication/article.ts';
import type { ArticleReading } from './article.ts';
import { readDataFile, readImage, type FoundFile, type Refusal } from './asset.ts';
import type { KnownBeside } from './cache.ts';
import { readChart } from './chart.ts';
import { frontmatterProblems } from './references.ts';
import type { ArticleFile } from './walk.ts';

/** The files that an article uses. */
export interface Beside {
  /** Pictures of the text, each once. */
  readonly images: readonly Asset[];
  readonly data: readonly DataFile[];
  readonly cover: Asset | undefined;
  readonly problems: readonly Problem[];
  /** To be kept for the next reading; what was handed in when nothing is new. */
  readonly known: KnownBeside;
}

interface Item {
  readonly file: ArticleFile;
  readonly reading: ArticleReading;
}

/** Where the articles are, and the language (BCP 47) of what is drawn for them. */
interface BesideContext {
  readonly contentDir: string;
  readonly language: string;
}

/**
 * Reads what lies beside an article. A file with the stamp that it had before is not
 * opened again, and charts whose words and data are the same are not drawn again.
 */
export async function readBeside(
  item: Item,
  place: BesideContext,
  known: KnownBeside = { files: [], drawn: false },
): Promise<Beside> {
  const { file, reading } = item;
  const { contentDir } = place;
  const { images = [], charts = [] } = reading.references ?? {};
  const problems: Problem[] = [];
  const refuse = (refusal: Refusal, line: number, column: number): void => {
    problems.push({ file: file.file, line, column, level: 'error', ...refusal });
  };
  const pictures = new Map<string, FoundFile<Asset>>();
  for (const { src, line, column } of images) {
    const found = pictures.get(src) ?? (await readImage(file.path, src, known.files));
    if ('rule' in found) refuse(found, line, column);
    else pictures.set(src, found);
  }
  const data = new Map<string, FoundFile<DataFile>>();
  for (const { spec, line, column } of charts) {
    const found = readDataFile(file.path, contentDir, spec.data, known.files);
    if ('rule' in found) refuse(found, line, column);
    else data.set(spec.data, found);
  }
  const drawn =
    (known.drawn && [...data.values()].every((found) => known.files.includes(found))) ||
    drawAll(item, place, data, problems);
  const cover = await coverOf(item, known, pictures, problems);
  const covers = cover === undefined ? [] : [cover];
  const files = [...new Set([...pictures.values(), ...data.values(), ...covers])];
  return {
    images: [...pictures.values()].map(({ facts }) => facts),
    data: [...data.values()].map(({ facts }) => facts),
    cover: cover?.facts,
    problems,
    known: isSame(known, files, drawn) ? known : { files, drawn },
  };
}

/** Draws every chart whose data is there; whether all could be. */
function drawAll(
  { file, reading }: Item,
  { contentDir, language }: BesideContext,
  data: ReadonlyMap<string, unknown>,
  problems: Problem[],
): boolean {
  let drawn = true;
  for (const { spec, line, column } of reading.references?.charts ?? []) {
    if (!data.has(spec.data)) continue;
    const chart = readChart(file, contentDir, spec, { line, column }, language);
    if (!Array.isArray(chart)) continue;
    problems.push(...chart);
    drawn = false;
  }
  return drawn;
}

async function coverOf(
  { file, reading }: Item,
  known: KnownBeside,
  pictures: ReadonlyMap<string, FoundFile<Asset>>,
  problems: Problem[],
): Promise<FoundFile<Asset> | undefined> {
  const src = reading.frontmatter?.cover?.src;
  if (src === undefined) return undefined;
  const path = readImagePath(src);
  const found =
    'path' in path
      ? (pictures.get(path.path) ?? (await readImage(file.path, path.path, known.files)))
      : path;
  if (!('rule' in found)) return found;
  problems.push(...frontmatterProblems(file, [{ path: ['cover', 'src'], ...found }]));
  return undefined;
}

function isSame(known: KnownBeside, files: KnownBeside['files'], drawn: boolean): boolean {
  return (
    known.drawn === drawn &&
    known.files.length === files.length &&
    known.files.every((each, index) => each === files[index])
  );
}
