import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Build, Contender, Scenario, Workplace } from './contender.ts';
import { discard } from './discard.ts';
import { addArticle, INSTANT, removeArticle, renameTicker } from './edit.ts';
import type { Command } from './measure.ts';

/** As `npm run build` has them. */
const HEAP = ['--max-semi-space-size=64', '--initial-heap-size=300'];

/**
 * The publication's own build, in all its scenarios.
 *
 * @param compared adds the one that is only there to hold peers against.
 */
export function ours(
  { projectDir, dir }: Workplace,
  contentDir: string,
  compared: boolean,
): Contender {
  const outDir = join(dir, 'dist');
  const cacheDir = join(dir, 'cache');
  const place: OurFolders = { outDir, cacheDir, dir };
  const command: Command = {
    file: process.execPath,
    args: [...HEAP, 'scripts/build.ts', '--json'],
    cwd: projectDir,
    env: {
      CONTENT_DIR: contentDir,
      OUT_DIR: outDir,
      CACHE_DIR: cacheDir,
      SOURCE_DATE_EPOCH: String(INSTANT / 1000),
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  };
  const build = (scenario: Scenario, prepare: () => void): Build => ({
    scenario,
    prepare,
    build: command,
    search: undefined,
  });
  const withoutSearch = build('cold, without search', () => {
    forgetAllBut(['cards', 'search'], place);
  });
  let renameBack: (() => void) | undefined;
  const restore = (): void => {
    renameBack?.();
    renameBack = undefined;
    removeArticle(contentDir);
  };
  return {
    name: 'ours',
    version: '',
    outDir,
    bring: () => undefined,
    builds: (run) => [
      ...(run === 1 ? [build('cold, with social cards', () => undefined)] : []),
      // The peers draw no cards: they are kept, as a build keeps those of the stories before.
      build('cold', () => {
        forgetAllBut(['cards'], place);
      }),
      ...(compared ? [withoutSearch] : []),
      build('unchanged', () => undefined),
      build('added', () => {
        addArticle(contentDir);
      }),
      build('renamed', () => {
        renameBack = renameTicker(contentDir);
      }),
    ],
    restore,
  };
}

interface OurFolders extends Pick<Workplace, 'dir'> {
  readonly outDir: string;
  readonly cacheDir: string;
}

/** What is left of the last build is put in place and not made again. */
function forgetAllBut(kept: readonly string[], place: OurFolders): void {
  const { outDir, cacheDir } = place;
  discard(outDir, place);
  for (const name of existsSync(cacheDir) ? readdirSync(cacheDir) : []) {
    if (!kept.includes(name)) discard(join(cacheDir, name), place);
  }
}
