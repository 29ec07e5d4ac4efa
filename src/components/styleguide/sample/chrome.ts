import { ROOT } from '../../../publication/urls.ts';
import type { Chrome } from '../../../publication/view/chrome.ts';
import type { Head } from '../../../publication/view/head.ts';
import { site } from '#site';
import { sections } from './teaser.ts';

export const chrome: Chrome = {
  siteName: site.name,
  siteUrl: site.url,
  logo: undefined,
  tagline: site.tagline,
  language: site.language,
  place: ROOT,
  languages: [],
  sections,
  masthead: [{ name: 'Latest', url: '/latest/' }],
  find: [{ name: 'Search', url: '/search/' }],
  house: [{ name: 'Feeds', url: '/feeds/' }],
  principles: undefined,
  counter: undefined,
  standingDisclosure: site.standingDisclosure,
};

export function head(title: string, path: string): Head {
  return {
    title,
    description: 'A page of made-up content that shows the design.',
    path,
    canonical: undefined,
    indexable: false,
    feeds: [],
    type: 'website',
    card: undefined,
    article: undefined,
    versions: [],
    graph: undefined,
  };
}
