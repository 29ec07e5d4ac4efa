import { cutAtWord } from './fields.ts';
import { losses, type LossKind } from './losses.ts';

/** What a run did, by article and by kind of loss. */
export interface ImportReport {
  readonly source: string;
  readonly written: readonly string[];
  readonly updated: readonly string[];
  readonly unchanged: number;
  readonly before: number;
  /** The day that the archive ends before now; undefined when it stays as it was. */
  readonly archiveBefore: string | undefined;
  readonly losses: readonly LossCount[];
}

interface LossCount {
  readonly kind: LossKind;
  readonly what: string;
  readonly now: string;
  readonly remedy: string;
  readonly count: number;
  /** In the order of the source: where it is, and the words it is about. */
  readonly found: readonly { readonly article: string; readonly example: string }[];
}

/** Most characters of an example, which ends at a word; and examples that are shown of a kind to who reads. */
const EXAMPLE = 400;
const EXAMPLES = 10;

/** Takes note of everything that is not as it was at the source. */
export class ImportLog {
  readonly #found = new Map<LossKind, { article: string; example: string }[]>();
  readonly written: string[] = [];
  readonly updated: string[] = [];
  unchanged = 0;
  before = 0;

  tell(kind: LossKind, article: string, example: string): void {
    const list = this.#found.get(kind) ?? [];
    list.push({ article, example: cutAtWord(example, EXAMPLE) });
    this.#found.set(kind, list);
  }

  report(source: string, archiveBefore?: string): ImportReport {
    const kinds = Object.keys(losses).filter(isLossKind);
    return {
      source,
      archiveBefore,
      written: this.written,
      updated: this.updated,
      unchanged: this.unchanged,
      before: this.before,
      losses: kinds.flatMap((kind) => {
        const found = this.#found.get(kind);
        return found === undefined ? [] : [{ kind, ...losses[kind], count: found.length, found }];
      }),
    };
  }
}

/** What the line of the archive means for who takes stories over. */
export function archiveSentence(day: string): string {
  return `Stories before ${day} are the archive (content/archive.yaml): the check advises of what is long or missing in them, and is silent on style. npm run report counts what is left.`;
}

function isLossKind(text: string): text is LossKind {
  return Object.hasOwn(losses, text);
}

/** The first line of a report, by which the next run knows that it may replace it. */
export const REPORT_MARK = '<!-- Made by npm run import; the next run replaces it. -->';

/** The report as people read it. */
export function importMarkdown(report: ImportReport, isDry: boolean): string {
  const { source, written, updated, unchanged, before } = report;
  const lines = [
    REPORT_MARK,
    '',
    `# Import of ${plain(source)}`,
    '',
    `${isDry ? 'A trial: nothing was written. ' : ''}${written.length} stories are new, ${updated.length} changed at the source, ${unchanged} are as they were${before === 0 ? '' : `, ${before} are older than asked for`}.`,
    '',
  ];
  if (report.archiveBefore !== undefined) lines.push(archiveSentence(report.archiveBefore), '');
  if (report.losses.length === 0) lines.push('Nothing was lost or changed on the way.', '');
  for (const { what, now, remedy, count, found } of report.losses) {
    lines.push(`## ${count} × ${what}`, '', `Now: ${now}. To do: ${remedy}.`, '');
    for (const { article, example } of found.slice(0, EXAMPLES)) {
      const where = article === '' ? '' : `${plain(article)}: `;
      lines.push(`- ${where}${plain(example)}`);
    }
    if (found.length > EXAMPLES)
      lines.push(`- and ${found.length - EXAMPLES} more, all in import-report.json`);
    lines.push('');
  }
  return lines.join('\n');
}

/** Words of a source as they are, whatever marks of Markdown they hold. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/gu, '\\$&');
}
