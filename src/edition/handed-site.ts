import type { Site } from '#site';
import { handedSite } from './handoff.ts';

/** `#site` in compiled code, which so serves whatever the configuration says. */
export const site: Site = handedSite();
