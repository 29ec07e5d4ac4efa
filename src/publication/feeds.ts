import { memo } from '../memo.ts';
import type { FeedSubject } from './feed-subject.ts';
import { everyKind } from './page-kinds.ts';
import { stockOf } from './stock.ts';
import type { Publication } from './publication.ts';

/**
 * Every feed of the site, as the kinds of pages say: the site's own and that of corrections, and
 * one of everything else that has a page and a story.
 */
export const feedSubjects = memo((publication: Publication): readonly FeedSubject[] => {
  const stock = stockOf(publication);
  return everyKind.flatMap((kind) => [...kind.feeds(publication, stock)]);
});
