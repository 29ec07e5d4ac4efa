import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { symbolPart } from '../../src/schema/symbol.ts';
import type { Contender, Corpus, Workplace } from './contender.ts';
import { writeMarkdown } from './markdown.ts';
import { copySite, createContender } from './peer.ts';
import type { Subject } from './registry.ts';
import type { Story } from './story.ts';

/** @throws Error when there is no Hugo on the PATH. */
export function hugo(workplace: Workplace): Contender {
  const { projectDir, dir } = workplace;
  const version = /v([\d.]+)/u.exec(execFileSync('hugo', ['version'], { encoding: 'utf8' }))?.[1];
  copySite(join(projectDir, 'bench/hugo'), dir);
  const known = new Set<string>();
  return createContender(workplace, {
    name: 'hugo',
    version: version ?? 'unknown',
    command: { file: 'hugo', args: ['--destination', 'dist', '--quiet'], cwd: dir, env: {} },
    caches: ['resources'],
    bringRest: (corpus) => {
      known.clear();
      rmSync(join(dir, 'content'), { recursive: true, force: true });
      bringLists(corpus, dir);
    },
    bringStory: (story) => bringStory(story, dir, known),
  });
}

function bringLists({ registry, style }: Corpus, dir: string): void {
  writeFileSync(join(dir, 'style.css'), style);
  const list = (path: string, fields: object): void => {
    writeMarkdown(join(dir, 'content', path, '_index.md'), fields, '');
  };
  const each = (entries: readonly Subject[], folder: string): void => {
    for (const { id, name, description } of entries) {
      list(join(folder, symbolPart(id)), { title: name, description, symbol: id });
    }
  };
  for (const [at, { id, name, description }] of registry.sections.entries()) {
    list(id, { title: name, description, weight: at + 1, order: at + 1 });
  }
  each(registry.tags, 'tags');
  each(registry.tickers, 'tickers');
  each(registry.authors, 'authors');
  for (const [folder, title] of [
    ['tags', 'Topics'],
    ['tickers', 'Tickers'],
    ['authors', 'Authors'],
  ] as const) {
    list(folder, { title });
  }
  list('years', { title: 'Archive', url: '/archive/' });
  for (const folder of ['months', 'sectionyears']) {
    list(folder, { title: folder, _build: { render: 'never', list: 'never' } });
  }
}

/** Years and months are taxonomies, whose pages are given their addresses by files. */
function bringStory(
  { folder, slug, fields, picture, text }: Story,
  dir: string,
  known: Set<string>,
): string {
  const { section, tickers, ...rest } = fields;
  if (picture !== undefined) cpSync(picture, join(dir, 'assets', basename(picture)));
  const year = folder.slice(0, 4);
  const month = folder.replace('/', '-');
  const sectionYear = `${section}-${year}`;
  const archive = (path: string, title: string, url: string): void => {
    if (known.has(path)) return;
    known.add(path);
    const target = join(dir, 'content', path, '_index.md');
    writeMarkdown(target, { title, url, outputs: ['HTML'] }, '');
  };
  archive(`years/${year}`, year, `/archive/${year}/`);
  archive(`months/${month}`, folder, `/archive/${folder}/`);
  archive(`sectionyears/${sectionYear}`, `${section}/${year}`, `/${section}/${year}/`);
  const taxonomies = { years: [year], months: [month], sectionyears: [sectionYear] };
  const symbols = { tickers: tickers.map(symbolPart) };
  const path = join(dir, 'content', section, folder, `${slug}.md`);
  return writeMarkdown(path, { ...rest, ...symbols, ...taxonomies }, text);
}
