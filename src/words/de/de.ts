import type { Catalogue } from '../catalogue.ts';
import { search } from './search.ts';
import { site } from './site.ts';
import { story } from './story.ts';
import { watch } from './watch.ts';

/** German. */
export const de: Catalogue<'one' | 'other'> = { ...site, ...story, ...search, ...watch };
