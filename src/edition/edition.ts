import type { Environment } from '../environment.ts';
import type { Article } from '../publication/article.ts';
import type { StoredTexts } from '../loader/texts.ts';
import { createPaper } from '../publication/paper.ts';
import type { Publication, RegistryEntries } from '../publication/publication.ts';
import type { Version } from '../publication/translations.ts';
import { soleUrl } from '../publication/urls.ts';
import { feedSubjects } from '../publication/feeds.ts';
import { createPositions, type Positions } from '../publication/positions.ts';
import type { PageSource } from '../publication/page-kind.ts';
import { createPrints, type Prints } from '../publication/prints.ts';
import { counterScript, type CounterScript } from '../schema/counter.ts';
import { cardUrl, createCards, type Cards } from '../publication/cards.ts';
import { sitePages } from '../publication/site-pages.ts';
import { chromeView, type Chrome } from '../publication/view/chrome.ts';
import type { LogoView } from '../publication/view/logo.ts';
import { storyPage } from '../publication/view/story.ts';
import { sitemaps, type Sitemap } from '../seo/sitemap.ts';
import { readLogo } from '../loader/logo.ts';
import { pageTextKind } from '../loader/pages.ts';
import {
  furtherLanguages,
  otherLanguagesOf,
  type FurtherLanguage,
} from '../schema/further-languages.ts';
import { site } from '#site';
import { createFeeds, type EditionFeed } from './feeds.ts';
import { listSettings } from './settings.ts';
import { textIn, textOf, type ArticleText } from './text.ts';

/**
 * What pages and files are made from: the publication of this build, and where it stands. What
 * is remembered of it lives and ends with it.
 */
export interface Edition extends PageSource {
  /** Those of each language, the first before the others; of a paper in one language itself. */
  readonly editions: readonly Edition[];
  readonly positions: Positions;
  readonly chrome: Chrome;
  readonly environment: Environment;
  readonly texts: StoredTexts | undefined;
  /** The social cards that pages name. */
  readonly cards: Cards;
  /** Made when they are first asked for. */
  readonly feeds: readonly EditionFeed[];
  /** Of all languages. Made when they are first asked for. */
  readonly sitemaps: readonly Sitemap[];
  /**
   * The text of an article, by its id.
   *
   * @throws Error when the file no longer is what was checked at the start of the build.
   */
  readonly textOf: (id: string) => ArticleText;
  /** As `textOf`, of a standing page. */
  readonly pageText: (id: string) => ArticleText;
}

/** All that can be shown. */
export interface EditionContent {
  readonly articles: readonly Article[];
  readonly registries: RegistryEntries;
  /** Those that were put aside when the articles were read; default none. */
  readonly texts?: StoredTexts | undefined;
}

/**
 * The edition of the first language, which knows those of the others.
 *
 * @param unpublished shows drafts and scheduled stories, as development does.
 */
export function createEdition(
  { articles, registries, texts }: EditionContent,
  environment: Environment,
  unpublished: boolean,
): Edition {
  const { timeZone, language } = site;
  const options = { now: environment.now, timeZone, language, unpublished };
  const [first, ...others] = createPaper(articles, registries, options, otherLanguagesOf(site));
  const fronts = [first, ...others].map((each): Version => ({
    language: each.language,
    url: soleUrl('front', each),
  }));
  const editions: Edition[] = [];
  const paper: Paper = {
    environment,
    texts,
    unpublished,
    editions,
    languages: others.length === 0 ? [] : fronts,
    // Development counts nobody.
    logo: readLogo(site.logo, process.cwd()),
    counter: unpublished ? undefined : counterScript(site.counter, environment.siteUrl, site.url),
  };
  const main = editionOf(first, site, paper);
  editions.push(main);
  for (const [at, words] of furtherLanguages(site).entries()) {
    const publication = others[at];
    if (publication !== undefined) editions.push(editionOf(publication, words, paper));
  }
  return main;
}

/** The publications of all languages, the first before the others. */
export function publicationsOf({ editions }: Pick<Edition, 'editions'>): Publication[] {
  return editions.map(({ publication }) => publication);
}

/** What editions of all languages share. */
interface Paper extends Pick<Edition, 'environment' | 'texts' | 'editions' | 'unpublished'> {
  readonly languages: readonly Version[];
  readonly counter: CounterScript | undefined;
  readonly logo: LogoView | undefined;
}

function editionOf(
  publication: Publication,
  { tagline, standingDisclosure }: Omit<FurtherLanguage, 'language'>,
  { environment, texts, editions, unpublished, languages, counter, logo }: Paper,
): Edition {
  const { name, socialCards } = site;
  const { language } = publication;
  const positions = createPositions(publication);
  const cards = createCards(publication, { name, language, count: socialCards });
  let prints: Prints | undefined;
  let feeds: readonly EditionFeed[] | undefined;
  let maps: readonly Sitemap[] | undefined;
  return {
    editions,
    unpublished,
    publication,
    positions,
    chrome: chromeView(
      publication,
      { name, siteUrl: environment.siteUrl, logo, tagline, standingDisclosure },
      counter,
      languages,
    ),
    environment,
    texts,
    cards,
    name,
    tagline,
    feedSubjects: () => feedSubjects(publication),
    listSize: site.listSize,
    get feeds() {
      return (feeds ??= createFeeds(this));
    },
    get sitemaps() {
      return (maps ??= sitemaps(sitePages(...editions)));
    },
    get prints() {
      return (prints ??= createPrints(publication, positions, cards, listSettings()));
    },
    sectionCard: (id) => cardUrl(cards.ofSection(id)),
    storyPage: (article) => storyPage(article, publication, positions, cards),
    textOf(id) {
      const article = publication.byId.get(id);
      if (article === undefined) throw new Error(`there is no article ${id}`);
      return textOf(article, this);
    },
    pageText(id) {
      const page = publication.pages.get(id);
      if (page === undefined) throw new Error(`there is no page ${id}`);
      return textIn({ kind: pageTextKind, ...page.text }, this);
    },
  };
}
