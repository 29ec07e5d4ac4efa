import { markdownText } from './markdown-text.ts';
import type { Counts, NewsroomReport } from './newsroom-report.ts';

/** The report as a page of Markdown, without what is empty. */
export function reportMarkdown(report: NewsroomReport): string {
  const { since, until, published, words } = report;
  const parts = [
    `# The newsroom, ${since} to ${until}`,
    `${published} ${published === 1 ? 'article' : 'articles'}, ${words.toLocaleString('en-US')} words.`,
    counted('By section', report.bySection),
    counted('By author', report.byAuthor),
    counted('By kind', report.byKind),
    counted('Tickers covered', report.byTicker),
    list(
      'Corrections',
      report.corrections.map(
        ({ day, article, grade, note }) => `${day} ${grade}, ${article}: ${note}`,
      ),
    ),
    list(
      'Explainers untouched for a year',
      report.stale.map(({ article, changed }) => `${article} (${changed})`),
    ),
    counted('To mend in the archive', report.archive, 'places'),
    list('Drafts', report.drafts),
    list(
      'Coming',
      report.upcoming.map(({ day, what, why }) => `${day} ${what} ${why}`),
    ),
    list('Tags without an article', report.orphanTags),
    list('Series without an article', report.orphanSeries),
    list('Tickers without an article', report.orphanTickers),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function counted(title: string, counts: Counts, of = 'articles'): string {
  if (counts.length === 0) return '';
  const rows = counts.map(([name, count]) => `| ${markdownText(name)} | ${count} |`);
  return [`## ${title}`, '', `| | ${of} |`, '| --- | ---: |', ...rows].join('\n');
}

function list(title: string, items: readonly string[]): string {
  return items.length === 0
    ? ''
    : [`## ${title}`, '', ...items.map((item) => `- ${markdownText(item)}`)].join('\n');
}
