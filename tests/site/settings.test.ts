import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { commonSettings } from '../../src/edition/settings.ts';
import { site } from '#site';
import { createPaper } from './paper.ts';
import { newFolder } from './archive.ts';
import { differences } from './tree.ts';

const reportSchema = z.looseObject({
  phases: z.array(z.looseObject({ name: z.string(), items: z.int(), cached: z.int() }).partial()),
});

const before = { ...site };
afterEach(() => {
  Object.assign(site, before);
});

/** An edit of each setting that a part of the site alone depends on. */
const EDITS: Readonly<Partial<Record<keyof typeof site, unknown>>> = {
  listSize: 2,
  feedSize: 2,
  feedNamespace: 'tag:another.example,2020:',
  hub: 'https://hub.example/',
  socialCards: 1,
};

test('after an edit of a setting, the pages that depend on it are made anew, and no others', async () => {
  const archive = await createPaper(newFolder());
  const build = async (name: string): Promise<{ items: number; cached: number }> => {
    const { code, output } = await archive.build(name, { args: ['--json'] });
    expect(code, output).toBe(0);
    const { phases } = reportSchema.parse(JSON.parse(output.slice(output.search(/^\{/mu))));
    const { items = 0, cached = 0 } = phases.find(({ name: phase }) => phase === 'render') ?? {};
    return { items, cached };
  };
  const common = commonSettings().map(([name]) => name);
  expect([...common, ...Object.keys(EDITS)].sort()).toEqual(Object.keys(site).sort());
  await build('site');
  for (const [setting, value] of Object.entries(EDITS)) {
    Object.assign(site, { [setting]: value });
    const { items, cached } = await build('site');
    expect([setting, cached > items / 3, cached < items]).toEqual([setting, true, true]);
    await build(`cold-${setting}`);
    const cold = join(archive.folder, `cold-${setting}`);
    expect([setting, differences(join(archive.folder, 'site'), cold)]).toEqual([setting, []]);
  }
  // What stands on all pages has all of them made anew.
  Object.assign(site, { tagline: 'Other words under the name' });
  expect((await build('site')).cached).toBe(0);
});
