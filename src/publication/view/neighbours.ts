import { wordsOf } from '../../words/words.ts';
import type { Article } from '../article.ts';
import { indexOfRank, type Positions } from '../positions.ts';
import type { Publication } from '../publication.ts';
import { placeInSeries } from '../series.ts';
import { articleUrl, seriesUrl } from '../urls.ts';
import { headlineOfState } from './headline.ts';
import type { Link } from './link.ts';
import { sectionOf } from './teaser.ts';

/** What comes before and after a story. */
export interface Neighbours {
  /** Undefined for a story of no series. */
  readonly series: SeriesPart | undefined;
  /** Of what the earlier and the later story are: its series, else its section. */
  readonly within: Link | undefined;
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

/** A series, and which part of it a story is. */
export interface SeriesPart extends Link {
  /** From 1. */
  readonly part: number;
}

/** The series of a story, and the stories before and after it there, else in its section. */
export function neighbours(
  article: Article,
  publication: Publication,
  positions: Positions,
): Neighbours {
  const place = placeInSeries(article, publication);
  const series = place && {
    name: publication.series.get(place.id)?.name ?? place.id,
    url: seriesUrl(place.id, publication),
    part: place.part,
  };
  if (series !== undefined && (place?.previous ?? place?.next) !== undefined) {
    const { name, url } = series;
    const link = (other: Article | undefined): Link | undefined =>
      other && storyLink(other, publication);
    return {
      series,
      within: { name, url },
      previous: link(place?.previous),
      next: link(place?.next),
    };
  }
  return {
    series,
    within: sectionOf(article, publication),
    previous: neighbour(article, publication, positions, 1),
    next: neighbour(article, publication, positions, -1),
  };
}

/** The story before (`step` 1: older) or after (-1: newer) in the same section. */
function neighbour(
  article: Article,
  publication: Publication,
  positions: Positions,
  step: 1 | -1,
): Link | undefined {
  const rank = positions.rankOf(article);
  const ranks = positions.ranksOf(publication.bySection, article.section);
  const at = rank === undefined || ranks === undefined ? undefined : indexOfRank(rank, ranks);
  if (at === undefined) return undefined;
  const other = publication.bySection.get(article.section)?.[at + step];
  return other && storyLink(other, publication);
}

function storyLink(story: Article, { language }: Publication): Link {
  return { name: headlineOfState(story, wordsOf(language)), url: articleUrl(story.id) };
}
