import { getCollection } from 'astro:content';
import { readEnvironment } from '../environment.ts';
import type { Article } from '../publication/article.ts';
import { createEdition, type Edition } from './edition.ts';
import { takeOver } from './handoff.ts';

let stored: Promise<Edition> | undefined;

/**
 * The edition: in a build the one that was handed over; in development made from the
 * store, again after every change, because the store's modules are then loaded anew and
 * this one with them. What is wrong in development is left out; the server says so
 * instead of any page.
 */
export function currentEdition(): Promise<Edition> {
  const built = takeOver();
  return built === undefined ? (stored ??= editionInStore()) : Promise.resolve(built);
}

async function editionInStore(): Promise<Edition> {
  const articles: Article[] = [];
  let registries;
  for (const { data } of await getCollection('edition')) {
    if (data.type === 'article') articles.push(data.article);
    else if (data.type === 'registries') registries = data.registries;
  }
  if (registries === undefined) throw new Error('the store holds no registries');
  return createEdition(
    articles,
    registries,
    readEnvironment(process.env, process.cwd()),
    import.meta.env.DEV,
  );
}
