import type { CountedLink, Link } from './link.ts';
import type { PromoView } from './promo.ts';
import type { Teaser, TickerLink } from './teaser.ts';
import type { Moment } from '../../time/moment.ts';
import type { Article } from '../article.ts';
import { isWithdrawn } from '../change.ts';
import { coverageOfLive } from '../live.ts';
import { promoState } from '../promos.ts';
import { type Publication } from '../publication.ts';
import { hasArrived } from '../waiting.ts';
import { countedTags, countedTickers } from './counted.ts';
import { figureViews, type FigureView } from './figures.ts';
import { promoView } from './promo.ts';
import { watchedEvents, type EventView } from './calendar.ts';
import { sectionLink, sectionsShown, teaserOf } from './teaser.ts';
import { wordsOf } from '../../words/words.ts';

/** The front page. With no stories, `lead` is undefined and every list is empty. */
export interface FrontView {
  /** Date of the newest story: the edition's date, so that the page depends on no clock. */
  readonly edition: Moment | undefined;
  /** Without an address until the story to which it leads is out. */
  readonly breaking: { readonly text: string; readonly url: string | undefined } | undefined;
  readonly lead: Teaser | undefined;
  /** Two to four stories after the lead. */
  readonly picks: readonly Teaser[];
  /** A strip for each section that has stories not shown before; of one section none. */
  readonly strips: readonly FrontStrip[];
  /** The newest stories that neither lead nor are picked, as many as stand beside those. */
  readonly latest: readonly Teaser[];
  readonly mostCovered: {
    readonly tickers: readonly (TickerLink & CountedLink)[];
    readonly tags: readonly CountedLink[];
  };
  readonly promo: PromoView | undefined;
  /** Stated by the edition itself, each with its date. */
  readonly figures: readonly FigureView[];
  /** What comes next, soonest first. */
  readonly watch: readonly EventView[];
}

export interface FrontStrip {
  readonly section: Link;
  readonly stories: readonly Teaser[];
  /** Whether all of it is somebody's view, which is set apart under the name of who holds it. */
  readonly isOpinion: boolean;
}

const PICKS = 4;
const STRIP = 4;
const LATEST = 12;
/** A list of one is none: its story stands in the strip of its section. */
const LIST = 2;
const MOST_COVERED = 8;
/** Days of the archive, back from its newest story, that count for `mostCovered`. */
const COVERED_DAYS = 90;
const DAY = 86_400_000;

/**
 * The front page, on which no story stands twice. The newest live story leads while its coverage
 * runs, else what `front.yaml` pins; entries that are missing, expired or withdrawn give way to
 * the newest stories. Sponsored stories never lead.
 */
export function frontView(publication: Publication): FrontView {
  const { articles, byId, front } = publication;
  const worthy = (article: Article): boolean =>
    article.kind !== 'sponsored' && !isWithdrawn(article);
  const candidates = articles.filter(worthy);
  const published = new Set(candidates.map((article) => article.id));
  const pinned = (id: string | undefined): Article | undefined =>
    id !== undefined && published.has(id) ? byId.get(id) : undefined;
  const newest = candidates.slice(0, PICKS + 1 + LATEST);
  const chief = pinned(front.lead);
  const lead = running(candidates, publication.now) ?? chief ?? newest[0];
  const shown = new Set([lead?.id]);
  const picks: Article[] = [];
  const chosen = [...(chief === lead ? [] : [chief]), ...front.picks.map(pinned)]
    .filter((article) => article !== undefined)
    .slice(0, PICKS);
  for (const article of [...chosen, ...newest]) {
    if (picks.length >= PICKS || shown.has(article.id)) continue;
    picks.push(article);
    shown.add(article.id);
  }
  const unseen = articles.filter((article) => !shown.has(article.id)).slice(0, LATEST);
  const listed = unseen.slice(0, beside(lead, picks.length));
  const latest = listed.length < LIST ? [] : listed;
  for (const article of latest) shown.add(article.id);
  const teasers = (list: readonly Article[]): Teaser[] =>
    list.map((article) => teaserOf(article, publication));
  return {
    edition: articles[0]?.date,
    breaking: breakingOf(publication),
    lead: lead === undefined ? undefined : teaserOf(lead, publication),
    picks: teasers(picks),
    strips: sectionsShown(publication).flatMap((id) => {
      const stories = (publication.bySection.get(id) ?? [])
        .filter((article) => worthy(article) && !shown.has(article.id))
        .slice(0, STRIP);
      return stories.length === 0
        ? []
        : [
            {
              section: sectionLink(id, publication),
              stories: teasers(stories),
              isOpinion: stories.every(({ kind }) => kind === 'opinion'),
            },
          ];
    }),
    latest: teasers(latest),
    mostCovered: mostCovered(publication),
    promo: frontPromo(publication),
    figures: figureViews(publication),
    watch: watchedEvents(publication),
  };
}

/** The newest live story whose coverage runs. */
function running(articles: readonly Article[], now: number): Article | undefined {
  return articles.find((article) => coverageOfLive(article, now)?.state === 'running');
}

/** How many headlines stand beside the lead and the picks without leaving a hole under either. */
function beside(lead: Article | undefined, picks: number): number {
  const isPictured = lead?.cover !== undefined || lead?.text.sketch !== undefined;
  return (isPictured ? 4 : 1) + Math.ceil(1.5 * picks);
}

function breakingOf(publication: Publication): FrontView['breaking'] {
  const { breaking } = publication.front;
  if (breaking === undefined || breaking.until.at <= publication.now) return undefined;
  const { text, url } = breaking;
  return { text, url: hasArrived(url, publication) ? url : undefined };
}

function mostCovered(publication: Publication): FrontView['mostCovered'] {
  const { articles } = publication;
  const since = (articles[0]?.date.at ?? 0) - COVERED_DAYS * DAY;
  const recent = articles.filter((article) => article.date.at >= since);
  return {
    tickers: countedTickers(recent, publication, MOST_COVERED),
    tags: countedTags(recent, publication, MOST_COVERED),
  };
}

function frontPromo(publication: Publication): PromoView | undefined {
  const promo = [...publication.promos.values()].find(
    (entry) => entry.placement === 'front' && promoState(entry, publication) === 'running',
  );
  return promo === undefined ? undefined : promoView(promo, wordsOf(publication.language));
}
