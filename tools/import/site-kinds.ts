import { JEKYLL_CONFIG, jekyllSite } from './jekyll-site.ts';
import { sourceKinds, SourceError, type SourceKind } from './model.ts';
import { plainSite } from './plain-site.ts';
import type { Site, SiteFiles } from './site.ts';

/**
 * The kind of a site of Markdown, by the settings in its folder, and what it decides.
 *
 * @param kind instead of the one that its files tell.
 */
export function siteOf(files: SiteFiles, kind: SourceKind | undefined): Site {
  if (files.texts.length === 0)
    throw new SourceError(
      'there is no text in Markdown in that folder; name the folder of the site',
    );
  switch (kind ?? kindOf(files)) {
    case 'jekyll':
      return jekyllSite(files);
    case 'wordpress':
    case 'ghost':
      throw new SourceError(
        `an export of ${sourceKinds[kind ?? 'ghost']} is a file; name the file, or leave --from out`,
      );
    default:
      return plainSite();
  }
}

function kindOf({ others, texts }: SiteFiles): SourceKind {
  const isJekyll =
    JEKYLL_CONFIG.some((name) => others.has(name)) ||
    texts.some((path) => path.startsWith('_posts/'));
  if (isJekyll) return 'jekyll';
  return 'markdown';
}
