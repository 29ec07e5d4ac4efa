import { site } from '#site';
import { handOverSite } from './handoff.ts';

// Loaded first by a process that runs compiled code alone.
handOverSite(site);
