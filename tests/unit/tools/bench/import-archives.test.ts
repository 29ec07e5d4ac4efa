import { join } from 'node:path';
import { expect, it } from 'vitest';
import project from '../../../../package.json' with { type: 'json' };
import { sourceStories } from '../../../../tools/bench/import/source-story.ts';
import { MODEST_HEAP, writeSource } from '../../../../tools/bench/import/import-bench.ts';
import { readSource } from '../../../../tools/import/read-source.ts';
import { folderOf } from '../../folder.ts';
import { contentFolder } from '../../loader/folder.ts';
import { checkFolder } from '../check/sample.ts';
import { NOW, run, TIME } from '../import/run-import.ts';

const KINDS = ['wordpress', 'ghost', 'jekyll', 'hugo', 'eleventy', 'astro', 'markdown'] as const;

it.each(KINDS)(
  'an archive of %s that is made to be measured is one, and comes over whole',
  async (kind) => {
    const source = writeSource(kind, sourceStories(24), join(folderOf(), kind));
    expect(readSource(source, undefined, TIME).archive.kind).toBe(kind);
    const folder = contentFolder({});
    const report = await run(folder, source);
    expect(report.written).toHaveLength(24);
    const problems = await checkFolder(folder, NOW);
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    // Nothing in it is without a home, but what is made or pointed out.
    expect(report.losses.map((each) => each.kind)).not.toContain('link-refused');
  },
);

it('measures as npm run import takes over', () => {
  const [, options = ''] =
    /^exec node ((?:--\S+ )*)scripts\/run\.mjs /u.exec(project.scripts.import) ?? [];
  expect(options.trimEnd().split(' ')).toEqual(MODEST_HEAP);
});
