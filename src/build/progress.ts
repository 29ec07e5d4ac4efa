import type { Phases } from './phase.ts';

/** Milliseconds before anything is shown, and between two looks. */
const PATIENCE = 2000;
const PACE = 200;

/** Where progress is shown: a terminal, or anything that takes text. */
export interface Screen {
  write(text: string): unknown;
}

/**
 * Shows in one line what a build is at, once it takes longer than a glance.
 *
 * @returns what takes the line away again.
 */
export function showProgress(phases: Phases, screen: Screen): () => void {
  const start = performance.now();
  let shown = false;
  const timer = setInterval(() => {
    if (performance.now() - start < PATIENCE) return;
    shown = true;
    screen.write(`\r${progressLine(phases)}\u001b[K`);
  }, PACE);
  timer.unref();
  return () => {
    clearInterval(timer);
    if (shown) screen.write('\r\u001b[K');
  };
}

/** `render 1,234 · search`: what runs, and how many items of it are done where it counts them. */
export function progressLine(phases: Pick<Phases, 'running'>): string {
  return phases
    .running()
    .map(({ name, items }) =>
      items === undefined ? name : `${name} ${items.toLocaleString('en-US')}`,
    )
    .join(' · ');
}
