import { pagePaths } from '../../schema/page-paths.ts';

/** Has the ways to other languages lead to the same search there, as it is when one is taken. */
function keepQuery({ target }: Event): void {
  const way = target instanceof Element ? target.closest<HTMLAnchorElement>('a[hreflang]') : null;
  if (way?.pathname.endsWith(pagePaths.search) === true) way.search = location.search;
}

for (const taken of ['pointerdown', 'click']) document.addEventListener(taken, keepQuery, true);
