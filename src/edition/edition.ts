import type { Environment } from '../environment.ts';
import type { Article } from '../publication/article.ts';
import {
  createPublication,
  type Publication,
  type RegistryEntries,
} from '../publication/publication.ts';
import { createPositions, type Positions } from '../publication/positions.ts';
import { chromeView, type Chrome } from '../publication/view/chrome.ts';
import { site } from '../site.config.ts';
import { storyPage, type StoryPage } from './seo.ts';
import { textOf, type ArticleText } from './text.ts';

/** What pages and files are made from: the publication of this build, and where it stands. */
export interface Edition {
  readonly publication: Publication;
  readonly positions: Positions;
  readonly chrome: Chrome;
  readonly environment: Environment;
  /**
   * All that stands at a story's address. The last one is remembered: a build asks for it
   * twice in a row, for the page's key and to show it.
   */
  readonly storyPage: (article: Article) => StoryPage;
  /** @throws Error when the file no longer is what was checked at the start of the build. */
  readonly textOf: (article: Article) => ArticleText;
}

/** @param unpublished shows drafts and scheduled stories, as development does. */
export function createEdition(
  articles: readonly Article[],
  registries: RegistryEntries,
  environment: Environment,
  unpublished: boolean,
): Edition {
  const publication = createPublication(articles, registries, {
    now: environment.now,
    timeZone: site.timeZone,
    language: site.language,
    unpublished,
  });
  const parts = {
    publication,
    positions: createPositions(publication),
    chrome: chromeView(publication, site),
    environment,
  };
  let last: { readonly article: Article; readonly page: StoryPage } | undefined;
  return {
    ...parts,
    storyPage(article) {
      if (last?.article !== article) last = { article, page: storyPage(article, parts) };
      return last.page;
    },
    textOf: (article) => textOf(article, parts),
  };
}
