import type { Content } from '../loader/content.ts';
import type { Plan } from './plan.ts';

/**
 * What the build knows before Astro starts, for loader and routes to take: the content,
 * read and checked, and the plan. Astro runs configuration and routes in module graphs
 * of their own, so the one thing that all can reach is the global object.
 */
export interface Handoff {
  /** Taken once by the loader, so that it can be freed. */
  content: Content | undefined;
  readonly plan: Plan;
}

const KEY = Symbol.for('publication.handoff');

const shared: typeof globalThis & { [KEY]?: Handoff | undefined } = globalThis;

export function handOver(handoff: Handoff | undefined): void {
  shared[KEY] = handoff;
}

/** What the build handed over; undefined in development. */
export function takeOver(): Handoff | undefined {
  return shared[KEY];
}
