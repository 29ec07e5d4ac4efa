import type { Catalogue } from '../catalogue.ts';
import { search } from './search.ts';
import { site } from './site.ts';
import { story } from './story.ts';
import { watch } from './watch.ts';

/** Portuguese of Brazil. */
export const ptBR: Catalogue<'one' | 'many' | 'other'> = { ...site, ...story, ...search, ...watch };
