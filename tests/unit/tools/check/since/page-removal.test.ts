import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git } from '../../../../clone.ts';
import { changesIn, repository } from './repository.ts';

describe('a standing page', () => {
  it.each([
    ['imprint.mdx', 'to: /imprint/'],
    [undefined, 'to: /'],
  ])('that is %s now leads on from its old address', async (name, to) => {
    const folder = repository({}, {});
    const page = join(folder, 'pages/about.mdx');
    if (name === undefined) rmSync(page);
    else renameSync(page, join(folder, 'pages', name));
    git(folder, 'add', '-A');
    const [problem, ...others] = await changesIn(folder);
    expect(others).toEqual([]);
    expect(problem?.rule).toBe('silent-removal');
    expect(problem?.message).toContain(`{ from: /about/, ${to} }`);
    writeFileSync(join(folder, 'redirects.yaml'), `- { from: /about/, ${to} }\n`);
    expect(await changesIn(folder)).toEqual([]);
  });

  it('may say something else', async () => {
    const page = '---\ntitle: About us\ndescription: Who writes this.\n---\n\nOther words.\n';
    expect(await changesIn(repository({}, { 'pages/about.mdx': page }))).toEqual([]);
  });
});
