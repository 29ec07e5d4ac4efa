const BEFORE = /^[*_`~"'“”‘’[(<#]+/u;
const AFTER = /(?:\]\([^)]*\)|[*_`~"'“”‘’\])>])+$/u;

/** A name without the signs of emphasis, quotation or a link that somebody put around it. */
export function withoutSigns(name: string): string {
  return name.replace(BEFORE, '').replace(AFTER, '');
}
