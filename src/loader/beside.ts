import { readImagePath } from '../body/asset-path.ts';
import { limits } from '../body/limits.ts';
import type { Place } from '../body/line-index.ts';
import type { BodyReferences } from '../body/parsed-body.ts';
import { suggestionBudget, type SearchBudget } from '../problem/nearest.ts';
import type { Problem } from '../problem/problem.ts';
import { sketchOf } from '../charts/sketch.ts';
import type { Sketch } from '../publication/sketch.ts';
import type { Asset, CarriedFile, DataFile } from '../publication/article.ts';
import { pictureIn } from '../schema/article.ts';
import type { ArticleReading } from './article.ts';
import { readDataFile, readImage, type FoundFile } from './asset.ts';
import type { KnownBeside } from './cache.ts';
import { readCarriedFile } from './carried-file.ts';
import { readChart } from './chart.ts';
import type { Refusal } from './confined.ts';
import { frontmatterProblems } from './references.ts';
import { dataReader } from './data.ts';
import { valueProblems } from './value.ts';
import type { ArticleFile } from './walk.ts';

/** The files that an article uses. */
export interface Beside {
  /** Pictures of the text, each once. */
  readonly images: readonly Asset[];
  readonly data: readonly DataFile[];
  readonly files: readonly CarriedFile[];
  readonly cover: Asset | undefined;
  /** The first chart of the text. */
  readonly sketch: Sketch | undefined;
  readonly problems: readonly Problem[];
  /** To be kept for the next reading; what was handed in when nothing is new. */
  readonly known: KnownBeside;
}

/** Tells what cannot be used, where the story names it. */
type Refuse = (refusal: Refusal, at: Place) => void;

interface Item {
  readonly file: ArticleFile;
  readonly reading: ArticleReading;
}

/** Where the articles are, and the language (BCP 47) of what is drawn for them. */
interface BesideContext {
  readonly contentDir: string;
  readonly language: string;
  /** What searches for names that were meant may take together. */
  readonly work?: SearchBudget;
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
  const { contentDir, work = suggestionBudget() } = place;
  const problems: Problem[] = [];
  const refuse: Refuse = (refusal, { line, column }) => {
    problems.push({ file: file.file, line, column, level: 'error', ...refusal });
  };
  const images = few(reading.references?.images ?? [], limits.images, 'pictures', refuse);
  const charts = few(reading.references?.charts ?? [], limits.charts, 'charts', refuse);
  const values = few(reading.references?.values ?? [], limits.values, 'figures', refuse);
  const pictures = new Map<string, FoundFile<Asset>>();
  for (const { src, ...at } of images) {
    const found = pictures.get(src) ?? (await readImage(file.path, src, known.files, work));
    if ('rule' in found) refuse(found, at);
    else if (!pictures.has(src)) {
      pictures.set(src, found);
      const capitals = capitalsIn(src);
      if (capitals !== undefined) problems.push({ file: file.file, ...at, ...capitals });
    }
  }
  const data = new Map<string, FoundFile<DataFile>>();
  for (const { spec, ...at } of [...charts, ...values]) {
    const found = readDataFile(file.path, contentDir, spec.data, known.files, work);
    if ('rule' in found) refuse(found, 'places' in at ? (at.places.data ?? at) : at);
    else data.set(spec.data, found);
  }
  const isThere = ({ spec }: { readonly spec: { readonly data: string } }): boolean =>
    data.has(spec.data);
  const carried = carriedBeside(item, known, work, problems, refuse);
  const isKnown = known.drawn && [...data.values()].every((found) => known.files.includes(found));
  const { drawn, sketch } = isKnown
    ? known
    : drawAll(
        { charts: charts.filter(isThere), values: values.filter(isThere) },
        file,
        place,
        problems,
      );
  const cover = await coverOf(item, known, pictures, work, problems);
  const covers = cover === undefined ? [] : [cover];
  const files = [
    ...new Set([...pictures.values(), ...data.values(), ...carried.values(), ...covers]),
  ];
  return {
    images: [...pictures.values()].map(({ facts }) => facts),
    data: [...data.values()].map(({ facts }) => facts),
    files: [...carried.values()].map(({ facts }) => facts),
    cover: cover?.facts,
    sketch,
    problems,
    known:
      (isKnown || drawn === known.drawn) && isSame(known, files) ? known : { files, drawn, sketch },
  };
}

/** The files that the text offers or plays. */
function carriedBeside(
  { file, reading }: Item,
  known: KnownBeside,
  work: SearchBudget,
  problems: Problem[],
  refuse: Refuse,
): Map<string, FoundFile<CarriedFile>> {
  const carried = new Map<string, FoundFile<CarriedFile>>();
  const offered = few(reading.references?.files ?? [], limits.files, 'files', refuse);
  for (const { src, use, ...at } of offered) {
    const found = carried.get(src) ?? readCarriedFile(file.path, src, use, known.files, work);
    if ('rule' in found) refuse(found, at);
    else if (!carried.has(src)) {
      carried.set(src, found);
      const capitals = capitalsIn(src);
      if (capitals !== undefined)
        problems.push({ file: file.file, ...at, ...capitals, rule: 'file-path' });
    }
  }
  return carried;
}

/** As many as a story may show; the first beyond them is told. */
function few<Shown extends Place>(
  all: readonly Shown[],
  most: number,
  what: string,
  refuse: Refuse,
): readonly Shown[] {
  const surplus = all[most];
  if (surplus === undefined) return all;
  const message = `the text has ${all.length} ${what}; at most ${most} are shown: split the story`;
  refuse({ message, rule: 'text-size' }, surplus);
  return all.slice(0, most);
}

/**
 * Draws every chart whose data is there, up to the one that is too much, and takes every figure.
 *
 * @returns whether all could be, and the first chart.
 */
function drawAll(
  { charts, values: figures }: Pick<BodyReferences, 'charts' | 'values'>,
  file: ArticleFile,
  { contentDir, language }: BesideContext,
  problems: Problem[],
): Pick<KnownBeside, 'drawn' | 'sketch'> {
  const before = problems.length;
  let values = 0;
  let sketch: Sketch | undefined;
  for (const { spec, line, column } of charts) {
    const chart = readChart(file, contentDir, spec, { line, column }, language);
    if (Array.isArray(chart)) {
      problems.push(...chart);
      continue;
    }
    const { x, series } = chart.model;
    sketch ??= sketchOf(chart.model);
    values += x.values.length * series.length;
    if (values <= limits.chartValues) continue;
    const count = (number: number): string => number.toLocaleString('en-US');
    const message =
      `the charts down to this one draw ${count(values)} values; at most ` +
      `${count(limits.chartValues)} are drawn in a story: chart fewer rows or columns`;
    problems.push({ file: file.file, line, column, level: 'error', message, rule: 'chart-size' });
    break;
  }
  const told = new Set(problems.slice(before).map((problem) => JSON.stringify(problem)));
  for (const problem of valueProblems(file.file, figures, language, dataReader(file, contentDir))) {
    if (!told.has(JSON.stringify(problem))) problems.push(problem);
  }
  return { drawn: problems.length === before, sketch };
}

/** Told of a name that is one file on some systems and another on others. */
function capitalsIn(src: string): Pick<Problem, 'level' | 'message' | 'rule'> | undefined {
  if (!/[A-Z]/u.test(src)) return undefined;
  const message = `"${src}" has capitals, which some systems tell from small letters and some do not; rename the file to "${src.toLowerCase()}", and write that`;
  return { level: 'warning', message, rule: 'image-path' };
}

async function coverOf(
  { file, reading }: Item,
  known: KnownBeside,
  pictures: ReadonlyMap<string, FoundFile<Asset>>,
  work: SearchBudget,
  problems: Problem[],
): Promise<FoundFile<Asset> | undefined> {
  const src = pictureIn(reading.frontmatter?.cover)?.src;
  if (src === undefined) return undefined;
  const path = readImagePath(src);
  const found =
    'path' in path
      ? (pictures.get(path.path) ?? (await readImage(file.path, path.path, known.files, work)))
      : path;
  if (!('rule' in found)) {
    const capitals = 'path' in path && !pictures.has(path.path) ? capitalsIn(path.path) : undefined;
    if (capitals !== undefined) {
      problems.push(...frontmatterProblems(file, [{ path: ['cover', 'src'], ...capitals }]));
    }
    return found;
  }
  problems.push(...frontmatterProblems(file, [{ path: ['cover', 'src'], ...found }]));
  return undefined;
}

function isSame(known: KnownBeside, files: KnownBeside['files']): boolean {
  return (
    known.files.length === files.length && known.files.every((each, index) => each === files[index])
  );
}
