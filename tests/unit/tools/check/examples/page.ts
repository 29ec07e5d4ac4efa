import { articleText } from '../../../loader/folder.ts';
import { STORY } from '../sample.ts';
import { besides, file, type RuleExample } from './example.ts';

const page = (fields = '', text = 'Words.'): string =>
  `---\ntitle: Imprint\ndescription: Who answers for what is printed.\n${fields}---\n\n${text}\n`;
const ROLE = 'role: about\n';

export const pageExamples: Readonly<Record<string, RuleExample>> = {
  'page-address': besides(
    { [STORY]: articleText() },
    { bad: { 'pages/markets.mdx': page() }, good: { 'pages/imprint.mdx': page() } },
  ),
  'page-role': besides(
    { 'pages/about.mdx': page(ROLE) },
    file('pages/imprint.mdx', page(ROLE), page()),
  ),
  'page-content': file('pages/imprint.mdx', page('', '![A bull](bull.png)'), page()),
};
