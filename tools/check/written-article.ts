import type { Nodes, Root } from 'mdast';
import { LineIndex } from '../../src/body/line-index.ts';
import { frontmatterOf, localeIn, type ArticleReading } from '../../src/loader/article.ts';
import type { FileReading } from '../../src/loader/read-files.ts';
import type { Locale } from '../../src/time/format.ts';
import type { Ticker } from '../../src/schema/ticker.ts';
import { readMarkdown, type StyleMessage } from './markdown.ts';
import { fieldPassage, passagesOf, type Passage } from './passage.ts';
import { placedCharts, type PlacedChart } from './placed-chart.ts';
import { placedFigures } from './placed-figure.ts';

/** An article as its writer sees it: the words of the file with their places. */
export interface WrittenArticle {
  readonly id: string;
  /** The whole file, without a byte-order mark. */
  readonly text: string;
  readonly lines: LineIndex;
  readonly reading: ArticleReading;
  readonly tree: Root;
  readonly style: readonly StyleMessage[];
  /** Headline and standfirst first, then the text in reading order. */
  readonly passages: readonly Passage[];
  /** Those that can be drawn, in reading order. */
  readonly charts: readonly PlacedChart[];
  /** Offset of a frontmatter field's value; of the file's beginning when there is none. */
  readonly fieldOffset: (path: readonly PropertyKey[]) => number;
  readonly surroundings: NodeSurroundings;
}

/** What an article is looked at with besides its own file. */
export interface NodeSurroundings extends Locale {
  readonly contentDir: string;
  /** The registry's entry for a symbol, former ones included. */
  readonly ticker: (symbol: string) => Ticker | undefined;
  /** The symbol that whoever writes one that is in no entry is told they may have meant. */
  readonly meant: (symbol: string) => string | undefined;
  /** Hosts of running and past paid promos' links. */
  readonly sponsorHosts: ReadonlySet<string>;
}

/** @param text the file's text without a byte-order mark. */
export function writtenArticle(
  item: Pick<FileReading, 'file' | 'reading'>,
  text: string,
  surroundings: NodeSurroundings,
): WrittenArticle {
  const { file, reading } = item;
  const { tree, messages } = readMarkdown(text);
  const lines = new LineIndex(text);
  const { contentDir } = surroundings;
  const { language } = localeIn(reading.frontmatter, surroundings);
  const figures = placedFigures(item, contentDir, lines, language);
  const yaml = frontmatterOf(text, file.file);
  const fieldOffset = (path: readonly PropertyKey[]): number => {
    if (!('value' in yaml)) return 0;
    const { line, column } = yaml.placeOf(path);
    return lines.offset(line, column);
  };
  const fields = (['title', 'description'] as const).flatMap((name): Passage[] => {
    const value = reading.frontmatter?.[name];
    if (value === undefined) return [];
    const at = text.indexOf(value, fieldOffset([name]));
    const near = at !== -1 && at <= fieldOffset([name]) + 2;
    return [fieldPassage(name, value, near ? at : fieldOffset([name]))];
  });
  return {
    id: file.id,
    text,
    lines,
    reading,
    tree,
    style: messages,
    passages: [...fields, ...passagesOf(tree, text, figures)],
    charts: placedCharts(item, contentDir, lines, language),
    fieldOffset,
    surroundings,
  };
}

/** Every node of a tree, parents before their children. */
export function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesOf(child);
}
