import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { copySources } from './sources.ts';
import { createTiny } from './tiny.ts';
import { differences, treeOf } from './tree.ts';

const reportSchema = z.looseObject({
  changed: z.number(),
  phases: z.array(z.looseObject({ name: z.string(), items: z.int(), cached: z.int() }).partial()),
});

test('what is edited in public/ is in the site, and nothing else is made anew for it', async () => {
  const archive = await createTiny();
  const sources = copySources();
  const build = async (site: string): Promise<z.infer<typeof reportSchema>> => {
    const { code, output } = await sources.build(archive, site, { args: ['--json'] });
    expect(code, output).toBe(0);
    return reportSchema.parse(JSON.parse(output.slice(output.search(/^\{/mu))));
  };
  const site = join(archive.folder, 'site');
  await build('site');
  const last = treeOf(site);
  sources.toggle('icon');
  const { changed, phases } = await build('site');
  const rendered = phases.find(({ name }) => name === 'render');
  expect([changed, rendered?.cached]).toEqual([1, rendered?.items]);
  const next = treeOf(site);
  const differing = [...next.keys()].filter((path) => next.get(path) !== last.get(path));
  expect(differing.sort()).toEqual(['_files.json', 'favicon.svg']);
  expect(sources.stale(site).filter((told) => told.startsWith('icon'))).toEqual([]);
  await build('cold');
  expect(differences(site, join(archive.folder, 'cold'))).toEqual([]);
});
