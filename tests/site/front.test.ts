import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { pageTypes } from '../page-types.ts';

const page = (path: string): string =>
  readFileSync(join(inject('siteDir'), path, 'index.html'), 'utf8');
const front = page(pageTypes.front);

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
