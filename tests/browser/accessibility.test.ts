import { expect, inject, test } from 'vitest';
import { pageTypes } from '../page-types.ts';
import { violationsInStates } from './axe.ts';
import { openPage } from './chromium.ts';
import { smallTargets } from './touch.ts';

test.for(Object.entries(pageTypes))(
  'axe finds nothing on %s, and a finger everything',
  async ([, path]) => {
    // The tests inject axe; the policy of the site would refuse it.
    const page = await openPage({ baseURL: inject('siteOrigin'), bypassCSP: true });
    await page.goto(path);
    const found = await violationsInStates(page, async (width) =>
      width === 360 ? smallTargets(page) : [],
    );
    expect(found).toEqual([]);
  },
);
