import { readEnvironment } from '../environment.ts';
import { createEdition, type Edition } from './edition.ts';
import { shownContent, takeOver, type ShownContent } from './handoff.ts';

let made: { readonly content: ShownContent; readonly edition: Edition } | undefined;

/**
 * The edition: in a build the one that was handed over; in development made from the content
 * as it was last read. What is wrong in development is left out; the server says so instead
 * of any page.
 */
export function currentEdition(): Edition {
  const built = takeOver();
  if (built !== undefined) return built;
  const content = shownContent();
  if (content === undefined) throw new Error('no content was read');
  if (made?.content !== content) made = { content, edition: editionOf(content) };
  return made.edition;
}

function editionOf(content: ShownContent): Edition {
  const environment = readEnvironment(process.env, process.cwd());
  return createEdition(content, environment, import.meta.env.DEV);
}
