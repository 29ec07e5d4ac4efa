import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const manifestSchema = z.object({ version: z.string() });

/**
 * Installs what a peer's lockfile names, where it is not, and links it into the copy that
 * is built.
 *
 * @returns the version of the package `name`.
 * @throws Error when npm fails.
 */
export function installPackages(site: string, copy: string, name: string): string {
  const packages = join(site, 'node_modules');
  if (!existsSync(packages)) {
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
    execFileSync('npm', args, { cwd: site, stdio: 'pipe' });
  }
  symlinkSync(packages, join(copy, 'node_modules'), 'dir');
  const manifest: unknown = JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8'));
  return manifestSchema.parse(manifest).version;
}
