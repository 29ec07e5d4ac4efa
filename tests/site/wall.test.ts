import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Archive } from './archive.ts';
import { createTiny } from './tiny.ts';
import { differences } from './tree.ts';

const STORIES = 'articles/2024/12';

async function succeed(archive: Archive, site: string): Promise<void> {
  const { code, output } = await archive.build(site);
  expect(code, output).toBe(0);
}

/** Builds upon the last site, and from nothing: the same must come of it. */
async function buildTwice(archive: Archive, name: string): Promise<void> {
  await succeed(archive, 'site');
  await succeed(archive, name);
  expect(differences(join(archive.folder, 'site'), join(archive.folder, name)), name).toEqual([]);
}

function addAliases(archive: Archive, story: string, ...aliases: readonly string[]): void {
  const file = `${STORIES}/${story}.mdx`;
  const text = archive.read(file).replace(/^aliases: .*\n/mu, '');
  const line = aliases.length === 0 ? '' : `aliases: [${aliases.join(', ')}]\n`;
  archive.write(file, text.replace('section: markets\n', `section: markets\n${line}`));
}

const page = (archive: Archive, path: string): string =>
  readFileSync(join(archive.folder, 'site', path), 'utf8');

describe('addresses that change hands', () => {
  test('are in an incremental build what they are in one from nothing', async () => {
    const archive = await createTiny();
    addAliases(archive, 'first', '/old/first.html');
    await succeed(archive, 'site');

    // A file becomes a folder, and the address of a story another's former one.
    addAliases(archive, 'first', '/old/first.html/amp/');
    archive.move(`${STORIES}/second.mdx`, `${STORIES}/third.mdx`);
    addAliases(archive, 'third', '/2024/12/second/');
    await buildTwice(archive, 'moved');
    expect(page(archive, '2024/12/second/index.html')).toContain('url=/2024/12/third/');
    expect(page(archive, 'old/first.html/amp/index.html')).toContain('url=/2024/12/first/');

    // A story takes what was an alias, an alias goes to another story, a folder becomes a file.
    addAliases(archive, 'third');
    archive.write(`${STORIES}/second.mdx`, archive.read(`${STORIES}/third.mdx`));
    addAliases(archive, 'first', '/old/first.html');
    await buildTwice(archive, 'taken');
    expect(page(archive, '2024/12/second/index.html')).not.toContain('http-equiv="refresh"');
    addAliases(archive, 'first');
    addAliases(archive, 'second', '/old/first.html');
    await buildTwice(archive, 'given');
    expect(page(archive, 'old/first.html')).toContain('url=/2024/12/second/');
  });

  test('that others have are refused; the site stays, and builds again without them', async () => {
    const archive = await createTiny();
    await succeed(archive, 'site');
    await succeed(archive, 'before');
    const taken = [
      ...['/index.html', '/index.html/a/', '/404.html', '/404.html/a/', '/feed.xml/'],
      ...['/2024/12/second/index.html', '/2024/12/Second/', '/2024/12/second/', '/Markets/'],
    ];
    addAliases(archive, 'first', ...taken);
    const { code, output } = await archive.build('site');
    expect(code).toBe(1);
    expect(output.match(/alias-page/gu)).toHaveLength(taken.length);
    addAliases(archive, 'first');
    await succeed(archive, 'site');
    expect(differences(join(archive.folder, 'site'), join(archive.folder, 'before'))).toEqual([]);
  });
});

test('what two writers make alike is built, all of it', async () => {
  const archive = await createTiny();
  archive.write(
    'sections.yaml',
    `${archive.read('sections.yaml')}- { id: prices, name: Markets, description: What prices do elsewhere., order: 2 }\n`,
  );
  await succeed(archive, 'site');
  const first = archive.read(`${STORIES}/first.mdx`);
  archive.write(`${STORIES}/alike.mdx`, first);
  archive.write(`${STORIES}/elsewhere.mdx`, first.replace('section: markets', 'section: prices'));
  const second = archive.read(`${STORIES}/second.mdx`);
  archive.write(`${STORIES}/plain.mdx`, second);
  await buildTwice(archive, 'cold');
  for (const slug of ['first', 'alike', 'elsewhere', 'second', 'plain']) {
    const html = page(archive, `2024/12/${slug}/index.html`);
    const card = /property="og:image" content="https:\/\/[^/]+\/([^"]+)"/u.exec(html)?.[1] ?? '';
    expect(existsSync(join(archive.folder, 'site', card)), slug).toBe(true);
  }
});

test('old addresses of a whole site have pages, for hosts that know no redirects', async () => {
  const archive = await createTiny();
  archive.write(
    'redirects.yaml',
    [
      '- { from: "/prices/*", to: "/markets/:splat" }',
      '- { from: /old-topics/, to: /tags/ }',
      '- { from: "/:year/:month/:day/:slug/", to: "/:year/:month/:slug/" }',
      '',
    ].join('\n'),
  );
  await succeed(archive, 'site');
  expect(page(archive, 'old-topics/index.html')).toContain('url=/tags/');
  expect(page(archive, 'prices/index.html')).toContain('url=/markets/');
  expect(page(archive, 'prices/2024/index.html')).toContain('url=/markets/2024/');
  const rules = page(archive, '_redirects');
  expect(rules).toContain('/prices/* /markets/:splat 301\n');
  expect(rules).toContain('/:year/:month/:day/:slug/ /:year/:month/:slug/ 301\n');
  archive.write('redirects.yaml', '- { from: "/values/*", to: "/markets/:splat" }\n');
  await buildTwice(archive, 'renamed');
  expect(existsSync(join(archive.folder, 'site/prices'))).toBe(false);
});
