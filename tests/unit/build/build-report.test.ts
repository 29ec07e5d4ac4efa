import { expect, it } from 'vitest';
import { formatReport, reportOf } from '../../../src/build/build-report.ts';
import { contentFolder, load } from '../loader/folder.ts';

const CHANGES = { added: [], changed: [], removed: [], files: new Map<string, string>() };

it.each([
  ['https://news.example', true],
  ['https://example.com', true],
  ['https://paper.test', true],
  ['https://example.news', false],
  ['https://my-example.com', false],
  ['http://localhost:4321', false],
])('ends with the address %s, and says when it is nobody’s', async (siteUrl, placeholder) => {
  const content = await load(contentFolder({}));
  const report = reportOf(content, { now: 0, siteUrl }, CHANGES, []);
  expect(formatReport(report).split('\n').at(-1)).toBe(`for ${siteUrl}/`);
  expect(report.notices).toEqual(
    placeholder ? [expect.stringContaining(`${siteUrl}/ is nobody's address`)] : [],
  );
});
