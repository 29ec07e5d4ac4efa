import type { PageName } from '../schema/page-paths.ts';
import type { PageSource, Shown } from './page-kind.ts';

/** The page of a source that was looked at last. */
export interface LastShown {
  /** A copy of a source has pages of its own. */
  readonly source: PageSource;
  readonly kind: PageName;
  readonly url: string;
  readonly shown: Shown<unknown>;
}

/**
 * What a page shows, made unless it is the one that was looked at last: a build asks for each twice in
 * a row, for its key and, in the module graph of the compiled pages, to write it.
 */
export function shownOnce<View>(
  source: PageSource,
  { kind, url }: Pick<LastShown, 'kind' | 'url'>,
  make: () => Shown<View> | undefined,
): Shown<View> | undefined {
  const { lastShown } = source;
  if (lastShown?.source === source && lastShown.url === url && isOfKind<View>(lastShown, kind)) {
    return lastShown.shown;
  }
  const shown = make();
  if (shown !== undefined) source.lastShown = { source, kind, url, shown };
  return shown;
}

/** The kind of a page vouches for what it shows. */
function isOfKind<View>(
  last: LastShown,
  kind: PageName,
): last is LastShown & { readonly shown: Shown<View> } {
  return last.kind === kind;
}
