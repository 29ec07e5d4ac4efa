import { pagePaths } from '../schema/page-paths.ts';
import type { NameWords } from '../words/site-words.ts';
import type { Menu } from './page-kind.ts';
import { everyKind } from './page-kinds.ts';
import type { Link } from './view/link.ts';

/** The pages that a menu leads to, in order, by the names that the language has for them. */
export function menuLinks(group: Menu, names: NameWords): readonly Link[] {
  return everyKind.flatMap(({ name, menu }) =>
    menu?.group === group ? [{ name: names[menu.name], url: pagePaths[name] }] : [],
  );
}
