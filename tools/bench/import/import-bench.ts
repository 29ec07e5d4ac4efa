import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { SourceKind } from '../../import/model.ts';
import { measure, type Measure } from '../measure.ts';
import { ghostExport, wordpressExport } from './export-files.ts';
import { siteFiles, siteForms } from './site-files.ts';
import { sourceStories, type SourceStory } from './source-story.ts';

/** What it cost to take over an archive of one kind. */
export interface ImportCost extends Pick<Measure, 'wall' | 'cpu' | 'memory'> {
  readonly kind: SourceKind;
  /** Stories that were written. */
  readonly written: number;
}

const REGISTRIES = {
  'sections.yaml':
    '- { id: markets, name: Markets, description: What prices do and why., order: 1 }\n',
  'authors.yaml':
    '- { id: desk, name: The desk, type: desk, role: Desk, bio: The desk that signs what has no author. }\n',
  'tags.yaml': '- { id: paper, name: The paper, description: What the paper tells of itself. }\n',
};

/**
 * Takes over a made archive of each kind, each in a process of its own and into a content folder of
 * its own.
 *
 * @throws Error with what the command wrote when it fails.
 */
export async function* measureImports(
  posts: number,
  kinds: readonly SourceKind[],
  projectDir: string,
): AsyncGenerator<ImportCost> {
  const stories = sourceStories(posts);
  const folder = mkdtempSync(join(tmpdir(), 'bench-import-'));
  try {
    for (const kind of kinds) yield await measureOne(kind, stories, join(folder, kind), projectDir);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As `npm run import` has it: a story leaves much behind, and nobody waits for a few seconds. */
export const MODEST_HEAP = ['--max-semi-space-size=8', '--heap-growing-percent=60'];

async function measureOne(
  kind: SourceKind,
  stories: readonly SourceStory[],
  folder: string,
  projectDir: string,
): Promise<ImportCost> {
  const content = join(folder, 'content');
  for (const [name, text] of Object.entries(REGISTRIES)) write(join(content, name), text);
  mkdirSync(join(content, 'articles'));
  const source = writeSource(kind, stories, folder);
  const { wall, cpu, memory, output } = await measure({
    file: process.execPath,
    args: [...MODEST_HEAP, join(import.meta.dirname, 'import-once.ts'), kind, source, content],
    cwd: projectDir,
    env: {},
  });
  return { kind, wall, cpu, memory, written: Number(output) };
}

/** Writes the archive of a kind, and gives its path. */
export function writeSource(
  kind: SourceKind,
  stories: readonly SourceStory[],
  folder: string,
): string {
  if (kind === 'wordpress') return write(join(folder, 'export.xml'), wordpressExport(stories));
  if (kind === 'ghost') return write(join(folder, 'export.json'), ghostExport(stories));
  const site = join(folder, 'site');
  for (const [path, text] of siteFiles(stories, siteForms[kind])) write(join(site, path), text);
  return site;
}

function write(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}
