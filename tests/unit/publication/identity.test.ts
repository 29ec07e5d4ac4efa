import { expect, it } from 'vitest';
import { identityOf } from '../../../src/publication/identity.ts';
import { sampleArticle } from './sample.ts';

it.each([
  [[], '2024/07/now'],
  [['/2024/07/first/', '/2024/07/second/'], '2024/07/first'],
  [['/old/path/', '/2023/12/moved/'], '2023/12/moved'],
  [['/2024/07/no-slash', '/2024/7/short/'], '2024/07/now'],
  [['/2023/13/issue-13/', '/2023/00/none/', '/2023/11/first/'], '2023/11/first'],
  [['/2023/11/first/x/', '2023/11/first/', '/2023/11/First/'], '2024/07/now'],
])('with aliases %j it is %s', (aliases, id) => {
  const article = sampleArticle('2024/07/now', { aliases });
  expect(identityOf(article, 'tag:x.example,2022:')).toBe(`tag:x.example,2022:${id}`);
});
