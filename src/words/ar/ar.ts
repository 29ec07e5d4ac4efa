import type { Catalogue } from '../catalogue.ts';
import type { PluralCategory } from '../message.ts';
import { search } from './search.ts';
import { site } from './site.ts';
import { story } from './story.ts';
import { watch } from './watch.ts';

/** Arabic. */
export const ar: Catalogue<PluralCategory> = { ...site, ...story, ...search, ...watch };
