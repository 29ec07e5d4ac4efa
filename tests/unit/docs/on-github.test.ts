import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { formatProblems } from '../../../src/problem/format.ts';
import { CONTENT } from '../../paper.ts';
import { checkFolder } from '../tools/check/sample.ts';
import { contentFolder } from '../loader/folder.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
const REGISTRIES = ['authors', 'sections', 'tags', 'tickers', 'promos'];

it('docs/writing/on-github.md gives an article and a correction that pass the check', async () => {
  const page = readFileSync(join(PROJECT, 'docs/writing/on-github.md'), 'utf8');
  const article = /^ {3}```mdx\n([\s\S]+?)^ {3}```$/mu.exec(page)?.[1]?.replaceAll(/^ {3}/gmu, '');
  const correction = /^```yaml\n([\s\S]+?)^```$/mu.exec(page)?.[1];
  if (article === undefined || correction === undefined) throw new Error('no example is there');
  const corrected = article.replace(/^---\n\n/mu, `${correction}---\n\n`);
  for (const text of [article, corrected]) {
    const folder = contentFolder({ 'articles/2026/12/rate-cut.mdx': text });
    for (const name of REGISTRIES) {
      cpSync(join(CONTENT, `${name}.yaml`), join(folder, `${name}.yaml`));
    }
    expect(formatProblems(await checkFolder(folder, Date.UTC(2027, 0, 1)))).toBe('');
  }
});
