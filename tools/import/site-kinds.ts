import { ASTRO_CONFIG, astroSite } from './astro-site.ts';
import { ELEVENTY_CONFIG, eleventySite } from './eleventy-site.ts';
import { HUGO_CONFIG, HUGO_OLD_CONFIG, hugoSite } from './hugo-site.ts';
import { JEKYLL_CONFIG, jekyllSite } from './jekyll-site.ts';
import { sourceKinds, SourceError, type SourceKind } from './model.ts';
import { plainSite } from './plain-site.ts';
import type { SourceSite, SourceFiles } from './site.ts';

/**
 * The kind of a site of Markdown, by the settings in its folder, and what it decides.
 *
 * @param kind instead of the one that its files tell.
 */
export function siteOf(files: SourceFiles, kind: SourceKind | undefined): SourceSite {
  if (files.texts.length === 0)
    throw new SourceError(
      'there is no text in Markdown in that folder; name the folder of the site',
    );
  switch (kind ?? kindOf(files)) {
    case 'jekyll':
      return jekyllSite(files);
    case 'hugo':
      return hugoSite(files);
    case 'eleventy':
      return eleventySite(files);
    case 'astro':
      return astroSite(files);
    case 'wordpress':
    case 'ghost':
      throw new SourceError(
        `an export of ${sourceKinds[kind ?? 'ghost']} is a file; name the file, or leave --from out`,
      );
    default:
      return plainSite();
  }
}

function kindOf({ others, texts }: SourceFiles): SourceKind {
  const hasAny = (names: readonly string[]): boolean => names.some((name) => others.has(name));
  const lieIn = (folder: string): boolean => texts.some((path) => path.startsWith(folder));
  if (hasAny(ASTRO_CONFIG)) return 'astro';
  if (hasAny(ELEVENTY_CONFIG)) return 'eleventy';
  if (hasAny(HUGO_CONFIG) || (hasAny(HUGO_OLD_CONFIG) && lieIn('content/'))) return 'hugo';
  return hasAny(JEKYLL_CONFIG) || lieIn('_posts/') ? 'jekyll' : 'markdown';
}
