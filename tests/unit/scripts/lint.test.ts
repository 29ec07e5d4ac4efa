import { join } from 'node:path';
import { ESLint } from 'eslint';
import { expect, it } from 'vitest';

const PROJECT = join(import.meta.dirname, '../../..');

// With a parser that wants their types, they are not read, and nothing is said of it.
it.each(['<script>', '<script is:inline>'])('a %s of a component is linted', async (tag) => {
  const component = `<p>Words</p>\n${tag}\n  if (self.slash == 1) self.slash = 2;\n</script>\n`;
  const filePath = join(PROJECT, 'src/components/site/Any.astro');
  const [result] = await new ESLint({ cwd: PROJECT }).lintText(component, { filePath });
  expect(result?.messages).toMatchObject([{ ruleId: 'eqeqeq', line: 3 }]);
});
