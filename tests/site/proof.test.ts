import { expect, inject, test } from 'vitest';
import { site } from '#site';
import { siteFaults } from '../../tools/proof/proof.ts';
import { SITE } from './page.ts';

test('the edition keeps every promise that any paper is held to', () => {
  const paper = { siteUrl: SITE, name: site.name, language: site.language };
  expect(siteFaults(inject('siteDir'), paper)).toEqual([]);
});
