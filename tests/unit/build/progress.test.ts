import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPhases } from '../../../src/build/phase.ts';
import { progressLine, showProgress } from '../../../src/build/progress.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Steps of which two are under way, and what ends them. */
function underWay() {
  const phases = createPhases();
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  void phases.run('search', () => ended);
  void phases.run('render', (counts) => {
    counts.items = 1234;
    return ended;
  });
  return { phases, end, ended };
}

test('the line names what runs, with what it has counted', async () => {
  const { phases, end, ended } = underWay();
  expect(progressLine(phases)).toBe('search · render 1,234');
  end();
  await ended;
  await Promise.resolve();
  await Promise.resolve();
  expect(progressLine(phases)).toBe('');
});

test('a short build shows nothing, a long one a line that it takes away again', () => {
  const written: string[] = [];
  const hide = showProgress(underWay().phases, { write: (text) => written.push(text) });
  vi.advanceTimersByTime(1900);
  expect(written).toEqual([]);
  vi.advanceTimersByTime(400);
  expect(written[0]).toBe('\rsearch · render 1,234\u001b[K');
  hide();
  expect(written.at(-1)).toBe('\r\u001b[K');
  const count = written.length;
  vi.advanceTimersByTime(1000);
  expect(written).toHaveLength(count);
});
