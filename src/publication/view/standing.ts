import type { Publication } from '../publication.ts';
import type { StandingPage } from '../standing-page.ts';
import { pageUrl } from '../urls.ts';
import { resourcesOf, type TextResources } from './article.ts';
import type { HeadWords } from './head.ts';

/** A standing page, without its text. */
export interface StandingView extends Pick<StandingPage, 'id' | 'title' | 'description' | 'role'> {
  readonly url: string;
  readonly resources: TextResources;
}

/** @returns undefined where there is no such page. */
export function standingView(id: string, publication: Publication): StandingView | undefined {
  const page = publication.pages.get(id);
  if (page === undefined) return undefined;
  const { title, description, role, text } = page;
  return {
    id,
    title,
    description,
    role,
    url: pageUrl(id),
    resources: resourcesOf(text, publication),
  };
}

export function standingHead({ title, description, role, url }: StandingView): HeadWords {
  return { title, description, path: url, kind: role === 'about' ? 'AboutPage' : 'WebPage' };
}
