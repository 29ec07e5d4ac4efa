import { ContentError, formatFailure } from '../problem/format.ts';
import type { Content } from '../loader/content.ts';
import type { Environment } from '../environment.ts';
import { isPlaceholder } from '../schema/site-address.ts';
import { statusOf } from '../publication/article.ts';
import type { Changes } from './output.ts';
import { formatPhases, type Phase } from './phase.ts';

/** What a build did. */
export interface BuildReport {
  /** Articles with a page of their own. */
  readonly published: number;
  readonly expired: number;
  readonly scheduled: number;
  readonly drafts: number;
  /** Where the site is served. */
  readonly siteUrl: string;
  /** Files written and removed in the site. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly files: number;
  readonly phases: readonly Phase[];
  /** What the publisher should know although nothing is wrong, a sentence each. */
  readonly notices: readonly string[];
}

export function reportOf(
  content: Content,
  { now, siteUrl }: Pick<Environment, 'now' | 'siteUrl'>,
  changes: Pick<Changes, 'added' | 'changed' | 'removed' | 'files'>,
  phases: readonly Phase[],
): BuildReport {
  return {
    ...countStatuses(content, now),
    siteUrl,
    added: changes.added.length,
    changed: changes.changed.length,
    removed: changes.removed.length,
    files: changes.files.size,
    phases,
    notices: isPlaceholder(siteUrl) ? [placeholderNotice(siteUrl)] : [],
  };
}

function placeholderNotice(siteUrl: string): string {
  return `${siteUrl}/ is nobody's address, and feeds, sitemaps and structured data lead there; set SITE_URL, or url in src/site.config.ts, before readers see the site`;
}

type StatusCounts = Pick<BuildReport, 'published' | 'expired' | 'scheduled' | 'drafts'>;

function countStatuses(content: Content, now: number): StatusCounts {
  const counts = { published: 0, expired: 0, scheduled: 0, drafts: 0 };
  for (const article of content.articles) {
    const status = statusOf(article, now);
    if (status === 'draft') counts.drafts += 1;
    else counts[status] += 1;
  }
  return counts;
}

/** The report as a terminal shows it: what each phase took, and what became of the site. */
export function formatReport(report: BuildReport): string {
  const { published, expired, scheduled, drafts, added, changed, removed, files, phases } = report;
  return (
    `${formatPhases(phases)}\n\n` +
    `${published} published, ${expired} expired, ${scheduled} scheduled, ${drafts} drafts; ` +
    `${files} files: ${added} added, ${changed} changed, ${removed} removed\n` +
    `for ${report.siteUrl}/`
  );
}

/** What a build that failed has to say. */
export function buildFailure(error: unknown): string {
  if (!(error instanceof ContentError)) return formatFailure(error);
  const errors = error.problems.filter((problem) => problem.level === 'error').length;
  const count = `${errors} ${errors === 1 ? 'error' : 'errors'}`;
  return `${error.message}\n\n${count}; nothing was published.`;
}
