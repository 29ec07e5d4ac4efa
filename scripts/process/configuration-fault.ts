import { unreadableConfiguration } from '../../src/loader/configuration.ts';
import type { Problem } from '../../src/problem/problem.ts';

/**
 * What keeps the configuration from being read: a command that needs it could not even begin.
 *
 * @returns undefined where it can be read.
 */
export async function configurationFault(projectDir: string): Promise<Problem | undefined> {
  try {
    const module: object = await import('#site');
    if ('site' in module) return undefined;
  } catch {
    // Told below, in words of who wrote it.
  }
  return unreadableConfiguration(projectDir);
}
