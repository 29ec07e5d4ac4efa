/** Has the ways to other languages lead to the same search there, as it is when one is taken. */
function keepQuery({ target }: Event): void {
  const way = target instanceof Element ? target.closest<HTMLAnchorElement>('a[hreflang]') : null;
  // A language without a search of its own has its front there.
  if (way !== null && lastPart(way) === lastPart(location)) way.search = location.search;
}

function lastPart({ pathname }: { readonly pathname: string }): string | undefined {
  return pathname.split('/').at(-2);
}

// It imports nothing: what it shared would be a file of its own for the search of every paper.
for (const taken of ['pointerdown', 'click']) document.addEventListener(taken, keepQuery, true);
