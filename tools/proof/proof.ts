import { openSite, type Fault } from './built-site.ts';
import { feedFaults } from './feeds.ts';
import { machineFaults } from './machines.ts';
import { pageFaults } from './pages.ts';

/** What a site is held to besides itself: what the configuration says of the paper. */
export interface Paper {
  /** Where the site was built for, without a closing slash. */
  readonly siteUrl: string;
  readonly name: string;
  readonly language: string;
}

/**
 * Holds a built site, whatever its words are, to what readers and machines are promised
 * (docs/contracts.md).
 *
 * @param dir folder of the site.
 * @returns everything that does not keep a promise.
 */
export function siteFaults(dir: string, { siteUrl, name, language }: Paper): Fault[] {
  const site = openSite(dir, siteUrl);
  return [
    ...pageFaults(site, language),
    ...feedFaults(site),
    ...machineFaults(site, name, language),
  ];
}
