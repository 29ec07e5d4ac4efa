import type { PluralCategory } from './message.ts';
import type { SearchWords } from './search-words.ts';
import type { SiteWords } from './site-words.ts';
import type { StoryWords } from './story-words.ts';
import type { WatchWords } from './watch-words.ts';

/**
 * Every word that readers see and that nobody wrote in an article, a registry, a standing page
 * or the configuration. A catalogue that lacks one does not compile.
 *
 * @typeParam Category categories of plurals that the language has (CLDR): of English `one` and
 *   `other`.
 */
export interface Catalogue<Category extends PluralCategory>
  extends SiteWords<Category>, StoryWords<Category>, SearchWords<Category>, WatchWords<Category> {}
