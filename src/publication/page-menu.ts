import { compare } from '../compare.ts';
import { wordsOf } from '../words/words.ts';
import type { Menu } from './page-kind.ts';
import { everyKind } from './page-kinds.ts';
import type { Publication } from './publication.ts';
import { stockOf } from './stock.ts';
import { pageUrl } from './urls.ts';
import type { Link } from './view/link.ts';

interface Placed extends Link {
  readonly order: number;
}

/** The pages that a menu leads to, in order: the site's own, and standing pages between them. */
export function menuLinks(group: Menu, publication: Publication): Link[] {
  const own = ownLinks(publication, (menu) => menu.group === group);
  const standing = [...publication.pages.values()].flatMap(({ id, title, footer }) =>
    footer?.group === group
      ? [{ order: footer.order, name: footer.name ?? title, url: pageUrl(id) }]
      : [],
  );
  return inOrder([...own, ...standing]);
}

/** The site's own pages that stand below its name, behind the sections. */
export function mastheadLinks(publication: Publication): Link[] {
  return inOrder(ownLinks(publication, ({ masthead }) => masthead === true));
}

function ownLinks(publication: Publication, isMeant: (menu: OwnMenu) => boolean): Placed[] {
  const { names } = wordsOf(publication.language);
  const stock = stockOf(publication);
  return everyKind.flatMap(({ menu, urls }) => {
    if (menu === undefined || !isMeant(menu)) return [];
    return Array.from(urls(stock), (url) => ({ order: menu.order, name: names[menu.name], url }));
  });
}

type OwnMenu = NonNullable<(typeof everyKind)[number]['menu']>;

function inOrder(links: readonly Placed[]): Link[] {
  return [...links]
    .sort((a, b) => a.order - b.order || compare(a.name, b.name))
    .map(({ name, url }) => ({ name, url }));
}
