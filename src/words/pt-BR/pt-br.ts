import type { Catalogue } from '../catalogue.ts';
import { search } from './search.ts';
import { site } from './site.ts';
import { story } from './story.ts';

/** Portuguese of Brazil. */
export const ptBR: Catalogue<'one' | 'many' | 'other'> = { ...site, ...story, ...search };
