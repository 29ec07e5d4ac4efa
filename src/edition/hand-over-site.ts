import { site } from '#site';
import { handOverSite } from './handoff.ts';

// Imported by all that loads compiled code.
handOverSite(site);
