import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { runNode, type Outcome } from '../../scripts/process/run-node.ts';
import { entriesBelow } from '../../src/disk/files.ts';
import { ADDRESS } from '../paper.ts';

const PROJECT = join(import.meta.dirname, '../..');

/**
 * A folder in which hostile content is built, with a secret in the environment and in a file
 * `.env` above the content, and with a mark that the module `tripwire.mjs` of the attacks makes
 * when anything runs it.
 */
export interface Trap {
  readonly folder: string;
  /** Where the content goes. */
  readonly content: string;
  readonly out: string;
  readonly cache: string;
  readonly secret: string;
  /** The environment of every process that meets the content. */
  readonly env: Readonly<Record<string, string>>;
  run(script: string, ...args: string[]): Promise<Outcome>;
  /** Where the secret stands below the output and the cache, and whether the tripwire fired. */
  leaks(output: string): string[];
  remove(): void;
}

export function setTrap(environment: Readonly<Record<string, string>> = {}): Trap {
  const folder = mkdtempSync(join(tmpdir(), 'trap-'));
  const secret = `canary-${crypto.randomUUID()}`;
  const content = join(folder, 'content');
  const out = join(folder, 'out');
  const cache = join(folder, 'cache');
  const mark = join(folder, 'mark');
  writeFileSync(join(folder, '.env'), `CANARY_SECRET=${secret}\n`);
  const env = {
    CANARY_SECRET: secret,
    TRIPWIRE_MARK: mark,
    CONTENT_DIR: content,
    OUT_DIR: out,
    CACHE_DIR: cache,
    SITE_URL: ADDRESS,
    ...environment,
  };
  return {
    folder,
    content,
    out,
    cache,
    secret,
    env,
    run: (script, ...args) =>
      runNode([join(PROJECT, 'scripts', script), ...args], { capture: true, env }),
    leaks(output) {
      const places = [out, cache].flatMap(filesBelow).filter((path) => holds(path, secret));
      return [
        ...places,
        ...(output.includes(secret) ? ['the output of the command'] : []),
        ...(existsSync(mark) ? ['the tripwire fired'] : []),
      ];
    },
    remove() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Files and links to files; links to folders, as to all packages, lead out of what is made. */
export function filesBelow(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return entriesBelow(dir)
    .map((path) => join(dir, path))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
    .sort();
}

/** The bytes of a file as text, those of a compressed one decompressed. */
export function contentsOf(path: string): string {
  const bytes = readFileSync(path);
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isGzip ? gunzipSync(bytes) : bytes).toString('utf8');
}

function holds(path: string, secret: string): boolean {
  return contentsOf(path).includes(secret);
}
