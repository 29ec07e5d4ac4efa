import { getCollection } from 'astro:content';
import { readEnvironment, type Environment } from '../environment.ts';
import type { Article } from '../publication/article.ts';
import { createPublication, type Publication } from '../publication/publication.ts';
import { createPositions, type Positions } from '../publication/related.ts';
import type { Chrome } from '../publication/view/chrome.ts';
import { chromeView } from '../publication/view/chrome.ts';
import { site } from '../site.config.ts';
import { takeOver } from './handoff.ts';
import { everyPage, type Plan } from './plan.ts';

/** What routes work with: the publication of this build, and where it stands. */
export interface Edition {
  readonly publication: Publication;
  readonly positions: Positions;
  readonly chrome: Chrome;
  readonly environment: Environment;
  readonly plan: Plan;
}

let current: Promise<Edition> | undefined;

/**
 * The edition, made once a build; in development again after every change, because
 * the store's modules are then loaded anew and this one with them. What is wrong in
 * development is left out; the server says so instead of any page.
 */
export function currentEdition(): Promise<Edition> {
  current ??= createEdition();
  return current;
}

async function createEdition(): Promise<Edition> {
  const environment = readEnvironment(process.env, process.cwd());
  const articles: Article[] = [];
  let registries;
  for (const { data } of await getCollection('edition')) {
    if (data.type === 'article') articles.push(data.article);
    else if (data.type === 'registries') registries = data.registries;
  }
  if (registries === undefined) throw new Error('the store holds no registries');
  const handoff = takeOver();
  const publication = createPublication(articles, registries, {
    now: environment.now,
    timeZone: site.timeZone,
    // A build never shows them, whatever NODE_ENV says of the machine.
    unpublished: handoff === undefined && import.meta.env.DEV,
  });
  return {
    publication,
    positions: createPositions(),
    chrome: chromeView(publication, site),
    environment,
    plan: handoff?.plan ?? everyPage,
  };
}
