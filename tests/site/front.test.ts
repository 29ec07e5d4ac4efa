import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { pageTypes } from '../page-types.ts';

const page = (path: string): string =>
  readFileSync(join(inject('siteDir'), path, 'index.html'), 'utf8');
const front = page(pageTypes.front);

test('what is somebody’s view is set apart, under the name of who holds it', () => {
  const strips = [...front.matchAll(/<section class="strip .*?<\/section>/gsu)].map(
    ([html]) => html,
  );
  const apart = strips.filter((strip) => strip.includes('strip-opinion'));
  expect(apart.length).toBeGreaterThan(0);
  for (const strip of strips) {
    const stories = [...strip.matchAll(/<h3>\s*<a href="([^"]+)"/gu)].map(([, path = '']) => path);
    const isOpinion = stories.every((path) =>
      /"genre":\s*"Opinion"|OpinionNewsArticle/u.test(page(path)),
    );
    expect(apart.includes(strip), stories[0]).toBe(isOpinion);
    const names = [...strip.matchAll(/<p class="teaser-byline">\s*<a/gu)];
    expect(names.length).toBe(isOpinion ? stories.length : 0);
    if (isOpinion) expect(strip).not.toMatch(/teaser-picture|type-cover/u);
  }
});

test('charts stand in the place of pictures, and say nothing that is not said beside them', () => {
  const sketches = [...front.matchAll(/<a class="teaser-picture sketch"([^>]*)>(.*?)<\/a>/gsu)];
  expect(sketches.length).toBeGreaterThan(0);
  for (const [, attributes = '', drawing = ''] of sketches) {
    expect(attributes).toContain('tabindex="-1" aria-hidden="true"');
    expect(drawing).toMatch(/<path class="sketch-(?:line|dots|surface) sketch-1" d="M/u);
    const story = page(/href="([^"]+)"/u.exec(attributes)?.[1] ?? '');
    expect(story).toContain('class="chart"');
  }
});
