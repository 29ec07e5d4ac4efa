import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Build, Contender, Corpus, Workplace } from './contender.ts';
import { discard } from './discard.ts';
import { addedStory } from './edit.ts';
import type { Command } from './measure.ts';
import type { Story } from './story.ts';

/** What tells one peer from another. */
export interface Peer {
  readonly name: string;
  readonly version: string;
  readonly command: Command;
  /** Folders within the site that a cold build must not find. */
  readonly caches: readonly string[];
  /** Writes what the site needs besides its articles. */
  bringRest(corpus: Corpus): void;
  /** Writes an article. @returns its path. */
  bringStory(story: Story): string;
}

/**
 * A peer builds the whole site each time, as it is published with it, and Pagefind indexes
 * what was built.
 */
export function createContender({ projectDir, dir }: Workplace, peer: Peer): Contender {
  const outDir = join(dir, 'dist');
  const search: Command = {
    file: process.execPath,
    args: [join(projectDir, 'node_modules/pagefind/lib/runner/bin.cjs'), '--site', outDir],
    cwd: dir,
    env: {},
  };
  const build = (scenario: Build['scenario'], prepare: () => void): Build => ({
    scenario,
    prepare: () => {
      for (const folder of ['dist', ...peer.caches]) {
        discard(join(dir, folder), { dir });
      }
      prepare();
    },
    build: peer.command,
    search,
  });
  let added: string | undefined;
  return {
    name: peer.name,
    version: peer.version,
    outDir,
    bring(corpus) {
      peer.bringRest(corpus);
      for (const story of corpus.stories()) peer.bringStory(story);
    },
    builds: () => [
      build('cold', () => undefined),
      build('added', () => {
        added = peer.bringStory(addedStory());
      }),
    ],
    restore() {
      if (added !== undefined) rmSync(added, { force: true });
      added = undefined;
    },
  };
}

/** Copies a peer's site, without packages, to where it is built. */
export function copySite(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, {
    recursive: true,
    filter: (path) => !path.startsWith(join(from, 'node_modules')),
  });
}
