import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { hasJava, htmlComplaints, pageComplaints } from '../html-checker.ts';
import { pageTypes } from '../page-types.ts';

const dir = inject('siteDir');

test.runIf(hasJava)('every page is valid for the Nu HTML checker', () => {
  expect(pageComplaints(dir).slice(0, 20)).toEqual([]);
});

test.runIf(hasJava)('the style sheets are valid', () => {
  const pages = [pageTypes.front, pageTypes.section, pageTypes.search];
  const files = pages.map((path) => join(dir, path, 'index.html'));
  expect(htmlComplaints(dir, files)).toEqual([]);
});
