import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { liveThrough } from '../site/history.ts';
import { copySources } from '../site/sources.ts';

/** Histories of a paper, and of these, those in which code is edited too. */
const HISTORIES = Number(process.env['HISTORIES'] ?? 1000);
const WITH_CODE = 8;
const FIRST = Number(process.env['HISTORY_SEED'] ?? 1);

/** Several a test: each would have a line of its own. */
const TOGETHER = 20;

describe('a site, and a host that was sent changes, are as built cold', () => {
  const firsts = Array.from(
    { length: Math.ceil(HISTORIES / TOGETHER) },
    (_, index) => FIRST + index * TOGETHER,
  );
  it.for(firsts)('after histories from %i on', { timeout: 3_600_000 }, async (first) => {
    const sources = copySources();
    for (let seed = first; seed < Math.min(first + TOGETHER, FIRST + HISTORIES); seed++) {
      const folder = mkdtempSync(join(tmpdir(), 'history-'));
      try {
        await liveThrough(folder, seed, seed % WITH_CODE === 0 ? sources : undefined);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
  });
});
