import type { Link } from './link.ts';

/** What every page carries around its content. */
export interface Chrome {
  readonly siteName: string;
  readonly tagline: string;
  readonly language: string;
  readonly sections: readonly Link[];
  readonly standingDisclosure: string;
}
