import { expect, inject, test } from 'vitest';
import { pageTypes } from '../page-types.ts';
import { ALL, OF_COLOURS, violations } from './axe.ts';
import { openPage } from './chromium.ts';
import { smallTargets } from './touch.ts';

test.for(Object.entries(pageTypes))(
  'axe finds nothing on %s, and a finger everything',
  async ([, path]) => {
    // The tests inject axe; the policy of the site would refuse it.
    const page = await openPage({ baseURL: inject('siteOrigin'), bypassCSP: true });
    await page.goto(path);
    const found: string[] = [];
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        // Colours in every state; what does not depend on them once at each width, by day or by night.
        const rules = (width === 360) === (colorScheme === 'light') ? ALL : OF_COLOURS;
        found.push(
          ...(await violations(page, rules)).map(
            (fault) => `${width} px, ${colorScheme}: ${fault}`,
          ),
        );
      }
      if (width === 360) found.push(...(await smallTargets(page)));
    }
    expect(found).toEqual([]);
  },
);
