import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { INSTANT, type Archive } from './archive.ts';
import { differences } from './tree.ts';

/**
 * Builds an edition into the site that stands and from nothing, by one code, and compares the
 * two, byte by byte.
 *
 * @param later seconds on the clock since the edition was created.
 * @param what was edited since the last build: it names a fault.
 */
export async function expectBuildsAlike(
  archive: Archive,
  later: number,
  what: string,
): Promise<void> {
  const [kept, cold] = [join(archive.folder, 'kept'), join(archive.folder, 'cold')];
  for (const folder of [cold, `${cold}-cache`]) rmSync(folder, { recursive: true, force: true });
  for (const site of ['kept', 'cold']) {
    const env = { SOURCE_DATE_EPOCH: String(INSTANT + later) };
    const { code, output } = await archive.build(site, { env });
    expect(code, `${what}: ${output}`).toBe(0);
  }
  expect(differences(kept, cold), what).toEqual([]);
}
