/** A logo of one's own, as the configuration names it: SVG files, by their paths in `public/`. */
export interface Logo {
  readonly light: string;
  /** The same for dark pages. Default the first, on light ground. */
  readonly dark?: string | undefined;
}

const PATH = /^(?!public\/)(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.svg$/u;

/** What keeps a text from being the path of a logo. */
export function logoPathFault(text: string): string | undefined {
  if (PATH.test(text)) return undefined;
  const shown = `"${text.slice(0, 80)}"`;
  const bare = text.trim().replace(/^\.?\/*(?:public\/+)?/u, '');
  if (PATH.test(bare)) return `${shown} is not its path in public/; write "${bare}"`;
  if (/\.svg$/iu.test(bare)) {
    return `${shown} cannot be the name of a logo; name the file in public/ with small letters, digits and hyphens, as in "logo.svg"`;
  }
  return `${shown} is no SVG; save the logo as SVG in public/, and write its name, as in "logo.svg"`;
}
