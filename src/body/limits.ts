import { MAX_ADDRESS } from '../schema/web-address.ts';

/**
 * Bounds on one article's text. A hand-written story stays far below each; a hostile
 * one is refused before it can cost more than a moment of the build.
 */
export const limits = {
  /** Bytes of the file in UTF-8. */
  fileBytes: 524_288,
  /** Elements within elements, components included. */
  depth: 40,
  /** Tags that are open at a time or close nothing, before it is known whether they may be there. */
  openTags: 1_000,
  /** Elements of the text. */
  elements: 50_000,
  /** Characters that may be markup, counted before parsing where the tree would be too late. */
  marks: 100_000,
  /** Cells of all tables together, the empty ones that short rows are filled with included. */
  tableCells: 20_000,
  /** Characters of one address. */
  address: MAX_ADDRESS,
  /** Characters of one attribute of a component: a long caption has a few hundred. */
  attribute: 1_000,
  /** Footnotes. */
  footnotes: 500,
  /** Characters of one `<sub>` or `<sup>`: signs, and no sentences. */
  raised: 40,
  /** Points of one list of key points: nobody reads more at the top of a story. */
  keyPoints: 20,
  /** Pictures, and charts. */
  images: 200,
  charts: 40,
  /** Figures that are taken from data. */
  values: 200,
  /** Files that are offered or played. */
  files: 100,
  /** Values that all charts together draw: one of most rows and most columns has 30,000. */
  chartValues: 60_000,
  /** Errors reported for one file, and as many warnings; the rest waits for the next run. */
  problems: 100,
  /**
   * Sätteri's time grows with the square of some things: in a paragraph with entities,
   * quotation marks, tags and underscores, in a line that is not all ASCII with every mark.
   * This bounds the sum over all paragraphs of (entities + 4 x quotation marks + tags / 10) x
   * length + underscores², and over such lines of marks x length; 100 million take it about a
   * second. Quotation marks take its memory as well, up to eight bytes for each and each
   * character of the paragraph: `"a" ` 8,000 times, 32 KB, took 2.5 GB. At the bound it is 200 MB.
   */
  parserWork: 100_000_000,
} as const;
