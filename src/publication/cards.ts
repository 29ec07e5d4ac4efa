import { formatDate } from '../time/format.ts';
import type { Sketch } from './sketch.ts';
import type { Article } from './article.ts';
import { isWithdrawn } from './change.ts';
import { digestOf } from '../disk/digest.ts';
import { kindLabel } from './labels.ts';
import type { Publication } from './publication.ts';
import type { Shape } from './shapes.ts';
import { sectionLink, sectionOf, sectionsShown } from './view/teaser.ts';
import { wordsOf } from '../words/words.ts';

/** What a social card shows. */
export interface Card {
  /** Headline, or the name of a section or of the publication. */
  readonly title: string;
  /** Section above the title; empty on a card of its own. */
  readonly section: string;
  /** `Opinion`, `Sponsored by X`; empty for plain news. */
  readonly label: string;
  /** Whether it was paid for, which its label says. */
  readonly paid: boolean;
  /** Date of publication; empty on cards that many pages share. */
  readonly date: string;
  /** Name of the publication. */
  readonly name: string;
  /** BCP 47 language of all of it. */
  readonly language: string;
  /** The chart beside the title. */
  readonly sketch?: Sketch | undefined;
}

export interface CardOptions {
  readonly name: string;
  /** BCP 47 */
  readonly language: string;
  /** The newest stories that have a card of their own. */
  readonly count: number;
}

/** The cards of an edition. */
export interface Cards {
  /** Every card that a page of the edition may show, once. */
  readonly all: readonly Card[];
  /** Those that stand for a story's picture, in every shape: see `storyImages`. */
  readonly shaped: ReadonlySet<Card>;
  /** Whether the story has a card of its own. */
  hasOwn(article: Article): boolean;
  /** The story's own card, or its section's when it is old or withdrawn. */
  ofStory(article: Article): Card;
  ofSection(id: string): Card;
  /** For pages that belong to no section. */
  readonly ofSite: Card;
}

/**
 * Address of a card: named by what it shows, so that it changes with it.
 *
 * @param shape other than that of social networks.
 */
export function cardUrl(card: Card, shape?: Shape): string {
  const { title, section, label, date, name, language, sketch } = card;
  const words = [title, section, label, date, name, language, ...(sketch ? [sketch] : [])];
  const ending = shape === undefined ? '' : `-${shape.name}`;
  return `/cards/${digestOf(JSON.stringify(words)).slice(0, 16)}${ending}.png`;
}

export function createCards(
  publication: Publication,
  { name, language, count }: CardOptions,
): Cards {
  const { articles, timeZone } = publication;
  const shared = { section: '', label: '', paid: false, date: '', name, language };
  const words = wordsOf(language);
  const ofSite: Card = { ...shared, title: name };
  const bySection = new Map(
    sectionsShown(publication).map((id): [string, Card] => [
      id,
      { ...shared, title: sectionLink(id, publication).name },
    ]),
  );
  const ofSection = (id: string): Card => bySection.get(id) ?? ofSite;
  const own = new Map<string, Card>();
  for (const article of articles.slice(0, count)) {
    if (isWithdrawn(article)) continue;
    own.set(article.id, {
      title: article.title,
      section: sectionOf(article, publication)?.name ?? '',
      label: kindLabel(article.kind, article.sponsor?.name, words) ?? '',
      paid: article.kind === 'sponsored',
      date: formatDate(article.date, { timeZone, language }),
      name,
      language,
      sketch: article.text.sketch,
    });
  }
  const hasOwn = (article: Article): boolean => own.has(article.id);
  const ofStory = (article: Article): Card => own.get(article.id) ?? ofSection(article.section);
  const shaped = new Set<Card>();
  for (const article of articles) {
    if (!hasOwn(article) || article.text.cover === undefined) shaped.add(ofStory(article));
  }
  return {
    all: [ofSite, ...bySection.values(), ...own.values()],
    shaped,
    hasOwn,
    ofStory,
    ofSection,
    ofSite,
  };
}
