import type { TellLoss } from './losses.ts';

/** Where what a body names is now. */
export interface Whereabouts {
  readonly tell: TellLoss;
  /** The address to write for one of the source; undefined when it may not be one. */
  readonly link: (href: string) => string | undefined;
  /** The file beside the article for the address of a picture; undefined when there is none. */
  readonly picture: (address: string) => string | undefined;
}
