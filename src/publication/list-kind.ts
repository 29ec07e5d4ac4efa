import type { PageName } from '../schema/page-paths.ts';
import type { FeedGroup } from './feed-subject.ts';
import { pageKind, type PageKind, type PageSource } from './page-kind.ts';
import type { Publication } from './publication.ts';
import type { Stock } from './stock.ts';
import type { ListSubject } from './subject.ts';
import { ofNewest, ofWholeList } from './told.ts';
import { listHead, type HeadWords } from './view/head.ts';
import type { Listing } from './view/listing.ts';

export interface ListOptions<View extends Listing> {
  readonly group: FeedGroup;
  /** Whether there are pages of it at all. Default always. */
  readonly when?: (stock: Stock) => boolean;
  /** Whether they have feeds of their own. Default always. */
  readonly feedWhen?: (stock: Stock) => boolean;
  /** The differing part of each address. */
  readonly all: (stock: Stock) => Iterable<string>;
  readonly subject: (part: string, publication: Publication) => ListSubject | undefined;
  readonly view: (part: string, publication: Publication, size: number) => View;
  /** What it shows besides stories, the entries that they name, and words of its subject. Default nothing. */
  readonly rest?: (part: string, publication: Publication) => unknown;
  /** When that last changed, epoch milliseconds; undefined where no record says. Default never. */
  readonly restChanged?: (part: string, publication: Publication) => number | undefined;
  /** Whether the page lists all of the stories. Default the newest of them. */
  readonly isWhole?: true;
  /** What the head says beyond what that of any list does. */
  readonly head: (view: View, part: string, source: PageSource) => Partial<HeadWords>;
}

/** Pages and feeds that list stories about one thing each. */
export function listKind<View extends Listing>(
  name: PageName,
  {
    group,
    when,
    feedWhen,
    all,
    subject,
    view,
    rest,
    restChanged,
    isWhole,
    head,
  }: ListOptions<View>,
): PageKind<View> {
  return pageKind<View>(name, {
    ...(when && { when }),
    all: (stock) => Array.from(all(stock), (part) => [part]),
    view: ({ publication, listSize }, [part = '']) =>
      subject(part, publication) && view(part, publication, listSize),
    head: (shown, source, [part = '']) => ({ ...listHead(shown), ...head(shown, part, source) }),
    print: ({ publication, prints }, [part = '']) => {
      const { name: said, description, stories = [] } = subject(part, publication) ?? {};
      return prints.ofStories(stories, said, description, rest?.(part, publication));
    },
    told: (source, [part = '']) => {
      const stories = subject(part, source.publication)?.stories;
      const told = isWhole ? ofWholeList(stories, source) : ofNewest(stories, source);
      const other = restChanged?.(part, source.publication);
      return other === undefined
        ? told
        : { ...told, changed: Math.max(told.changed ?? other, other) };
    },
    feed: {
      ...(feedWhen && { when: feedWhen }),
      group,
      subject: (publication, [part = '']) => subject(part, publication),
    },
  });
}
