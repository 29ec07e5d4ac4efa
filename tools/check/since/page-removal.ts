import { basename } from 'node:path';
import { pageUrl } from '../../../src/publication/urls.ts';
import type { ReadContent } from '../../../src/loader/content.ts';
import type { Problem } from '../../../src/problem/problem.ts';
import type { ChangedFile } from './repository.ts';

/** The address of a standing page that is gone, or has another name, and leads nowhere now. */
export function pageRemoval(
  { before, after }: ChangedFile,
  { content, label }: { readonly content: ReadContent; readonly label: string },
): Problem[] {
  const address = addressOf(before);
  if (before === after || content.registries.redirects.some(({ from }) => from === address)) {
    return [];
  }
  const to = after === undefined ? '/' : addressOf(after);
  const message = `the standing page ${address} is gone, and links to it from outside with it; add "- { from: ${address}, to: ${to} }" to redirects.yaml`;
  const file = `${label}/${after ?? before}`;
  return [{ file, line: 1, column: 1, level: 'error', message, rule: 'silent-removal' }];
}

function addressOf(file: string): string {
  return pageUrl(basename(file, '.mdx'));
}
