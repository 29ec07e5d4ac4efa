import { join } from 'node:path';
import { expect, test } from 'vitest';
import { holders } from './holders.ts';
import { paperInThree } from './three-languages.ts';

const LATER = '2024-12-26T12:00:00Z';
/** Of a translation, of an original and of an entry of a live story. */
const WORDS = ['zqspaet', 'zqoriginal', 'zqeintrag'];

const fields = (id: string, more: string): string => `---
title: "A headline that is long enough ${id}"
description: "A standfirst that is long enough to pass for one in every list of the paper."
section: markets
authors: [desk]
${more}
---
`;

const leads = (...to: string[]): string =>
  `\n${to.map((href, index) => `[words ${index}](${href})`).join(', ')}.\n`;

test('no language of a site holds what another, or itself, has for later', async () => {
  const { archive, host } = await paperInThree();
  const story = (id: string, more: string, text: string): void => {
    archive.write(`articles/2024/12/${id}.mdx`, fields(id, more) + text);
  };
  story(
    'zqspaet',
    `tags: [small-caps]\ndate: ${LATER}\nlanguage: de\ntranslationOf: 2024/12/second`,
    leads('/2024/12/second/'),
  );
  story('zqoriginal', `tags: [small-caps]\ndate: ${LATER}`, leads('/2024/12/second/'));
  story(
    'frueh',
    'tags: [small-caps]\ndate: 2024-12-20T12:00:00Z\nlanguage: de\ntranslationOf: 2024/12/zqoriginal',
    leads(
      '/2024/12/zqspaet/',
      '/2024/12/zqoriginal/',
      '/2024/12/laufend/#section-heading-zqeintrag',
    ),
  );
  story(
    'laufend',
    'tags: [small-caps]\ndate: 2024-12-20T12:00:00Z\nlanguage: de\nkind: live',
    `\nZuerst.\n\n<Update time="${LATER}">\n\n## Heading zqeintrag\n\nWorte.\n\n</Update>\n`,
  );
  story(
    'second-word',
    'tags: [small-caps]\ndate: 2024-12-20T12:00:00Z',
    leads(
      '/2024/12/laufend/#update-2024-12-26t1200',
      '/2024/12/laufend/#section-heading-zqeintrag',
    ),
  );
  const site = join(archive.folder, 'site');
  const buildAt = async (instant: string): Promise<void> => {
    const env = { SOURCE_DATE_EPOCH: String(Date.parse(instant) / 1000) };
    const { code, output } = await archive.build('site', { env, host });
    expect(code, output).toBe(0);
  };
  await buildAt('2024-12-26T11:59:59Z');
  expect(holders(site, [...WORDS, '2024-12-26t1200'])).toEqual([]);
  await buildAt(LATER);
  for (const word of WORDS) expect(holders(site, [word]).length, word).toBeGreaterThan(0);
  expect(holders(site, ['hreflang="de" href="[^"]*/2024/12/zqspaet/'])).toContainEqual(
    expect.stringContaining('/2024/12/second/index.html'),
  );
});
