import { pagePaths } from '../schema/page-paths.ts';
import { compare } from '../compare.ts';
import { wordsOf } from '../words/words.ts';
import type { Menu } from './page-kind.ts';
import { everyKind } from './page-kinds.ts';
import type { Publication } from './publication.ts';
import { pageUrl } from './urls.ts';
import type { Link } from './view/link.ts';

/** The pages that a menu leads to, in order: the site's own, and standing pages between them. */
export function menuLinks(group: Menu, publication: Publication): Link[] {
  const { names } = wordsOf(publication.language);
  const own = everyKind.flatMap(({ name, menu }) =>
    menu?.group === group
      ? [{ order: menu.order, name: names[menu.name], url: pagePaths[name] }]
      : [],
  );
  const standing = [...publication.pages.values()].flatMap(({ id, title, footer }) =>
    footer?.group === group
      ? [{ order: footer.order, name: footer.name ?? title, url: pageUrl(id) }]
      : [],
  );
  return [...own, ...standing]
    .sort((a, b) => a.order - b.order || compare(a.name, b.name))
    .map(({ name, url }) => ({ name, url }));
}
