import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { pageTypes, running } from '../page-types.ts';
import { effectsOf, elementsOf, hashOf, isRunning, type ParsedElement } from '../attacks/markup.ts';
import { stringsIn } from '../attacks/strings.ts';
import { textElements } from '../attacks/text-elements.ts';
import type { Content } from '../../src/loader/content.ts';
import { dir, files, read, readHostile } from './hostile.ts';

const pages = files.filter((file) => file.endsWith('.html'));
/** Every element of the ordinary edition, a page of each type. */
const ordinary = [...Object.values(pageTypes), running, '/old-story.html'].flatMap((path) =>
  elementsOf(readFileSync(join(inject('siteDir'), path.replace(/\/$/u, '/index.html')), 'utf8')),
);
/** What text may become, and a line of charts that the ordinary edition does not need. */
const allowed = [
  'path stroke-dasharray',
  ...[...textElements].flatMap(([name, properties]) => [
    name,
    ...properties.map((property) => `${name} ${attributeOf(property)}`),
  ]),
];
/** `name`, and `name attribute` for each that it has. */
const namesOf = ({ name, attributes }: ParsedElement): string[] => [
  name,
  ...[...attributes.keys()].map((attribute) => `${name} ${attribute}`),
];

let content: Content;
beforeAll(async () => {
  content = await readHostile();
});

describe('pages', () => {
  const known = new Set([...ordinary.flatMap(namesOf), ...allowed]);
  const ownScripts = new Set(ordinary.filter(isRunning).map(hashOf));

  test('there are pages of every type', () => {
    expect(pages.length).toBeGreaterThan(50);
    expect(ownScripts.size).toBeGreaterThan(3);
  });

  test.each(pages)(
    '%s has no element, attribute or script that the site itself has not',
    (page) => {
      const found = elementsOf(read(page));
      expect(found.flatMap(effectsOf)).toEqual([]);
      const foreign = found.flatMap(namesOf).filter((name) => !known.has(name));
      expect([...new Set(foreign)]).toEqual([]);
      for (const script of found.filter(isRunning)) {
        const src = script.attributes.get('src');
        if (src === undefined) expect(ownScripts).toContain(hashOf(script));
        else expect(src).toMatch(/^\/(?:_astro|pagefind)\//u);
      }
      for (const { attributes } of found.filter((one) => one.attributes.has('http-equiv'))) {
        expect(attributes.get('content')).toMatch(/^0; url=\/[a-z0-9\-./]+$/u);
      }
    },
  );

  test.each(pages)('%s has JSON-LD that ends where it should', (page) => {
    const scripts = elementsOf(read(page)).filter(
      ({ attributes }) => attributes.get('type') === 'application/ld+json',
    );
    for (const { text } of scripts)
      expect(stringsIn(JSON.parse(text))).toContain('https://schema.org');
  });

  test('headlines and standfirsts come out as they went in', () => {
    for (const { id, title, description } of shown(content)) {
      const elements = elementsOf(read(`${id}/index.html`));
      const meta = (name: string): string | undefined =>
        elements
          .find(({ attributes }) =>
            [attributes.get('name'), attributes.get('property')].includes(name),
          )
          ?.attributes.get('content');
      const data = elements.find(
        ({ attributes }) => attributes.get('type') === 'application/ld+json',
      );
      expect.soft(elements.find(({ name }) => name === 'h1')?.text.trim()).toBe(title);
      expect.soft(elements.find(({ name }) => name === 'title')?.text).toContain(title);
      expect.soft(meta('description')).toBe(description);
      expect.soft(meta('og:title')).toBe(title);
      if (data !== undefined) expect.soft(stringsIn(JSON.parse(data.text))).toContain(title);
    }
  });

  test('names of the registries come out as they went in', () => {
    const { sections, tags, tickers, authors } = content.registries;
    const heads: [string, string][] = [
      ...sections.map(({ id, name }): [string, string] => [id, name]),
      ...tags.map(({ id, name }): [string, string] => [`tags/${id}`, name]),
      ...authors.map(({ id, name }): [string, string] => [`authors/${id}`, name]),
    ];
    for (const [path, name] of heads) {
      const [headline] = elementsOf(read(`${path}/index.html`)).filter((one) => one.name === 'h1');
      expect.soft(headline?.text, path).toContain(name);
    }
    for (const { symbol, name } of tickers) {
      const elements = elementsOf(read(`tickers/${symbol.toLowerCase()}/index.html`));
      expect
        .soft(elements.some(({ text }) => text.trim() === name || text.includes(name)))
        .toBe(true);
    }
  });
});

test('pictures are drawn anew: nothing that was hidden in one is left', async () => {
  const pictures = files.filter((file) => /\.(?:png|jpe?g|webp|avif)$/u.test(file));
  expect(pictures.filter((file) => file.startsWith('media/')).length).toBeGreaterThan(2);
  for (const file of pictures) {
    expect(readFileSync(join(dir, file)).includes('pwned'), file).toBe(false);
    const { format } = await sharp(join(dir, file)).metadata();
    expect(format, file).toBe(
      { jpg: 'jpeg', avif: 'heif' }[file.split('.').at(-1) ?? ''] ??
        basename(file).split('.').at(-1),
    );
  }
});

test('a social card is drawn of each headline', async () => {
  const cards = files.filter((file) => file.startsWith('cards/') && !file.includes('chart'));
  expect(cards.length).toBeGreaterThan(15);
  for (const file of cards) {
    const { width, height } = await sharp(join(dir, file)).metadata();
    expect(width, file).toBe(1200);
    expect(height, file).toBeGreaterThan(600);
  }
});

/** The name in HTML of a property of hast. */
function attributeOf(property: string): string {
  if (property === 'className') return 'class';
  return property.toLowerCase().replace(/^aria/u, 'aria-');
}

/** Stories whose text and headline a page shows. */
function shown({ articles }: Content): Content['articles'] {
  return articles.filter(({ draft, expires }) => !draft && expires === undefined);
}
