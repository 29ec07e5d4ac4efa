import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue, ruleOf } from '../../../../tools/check/catalogue.ts';
import { formatProblems } from '../../../../src/problem/format.ts';
import { contentFolder } from '../../loader/folder.ts';
import { chartExamples } from './examples/chart.ts';
import type { Files } from './examples/example.ts';
import { fileExamples } from './examples/file.ts';
import {
  aliasExamples,
  frontmatterExamples,
  linkExamples,
  registryExamples,
} from './examples/frontmatter.ts';
import { markdownExamples } from './examples/markdown.ts';
import { pageExamples } from './examples/page.ts';
import { componentExamples, textExamples } from './examples/text.ts';
import { checkFolder } from './sample.ts';

const PICTURE = readFileSync(resolve(import.meta.dirname, '../../../../public/icon-192.png'));
const FEED =
  '- { id: feed, sponsor: Us, headline: Read the feed of this paper, text: The newest stories., url: /feeds/, starts: 2024-01-01, ends: 2030-01-01, placement: article, kind: house }\n';
const examples = {
  ...{
    ...frontmatterExamples,
    ...pageExamples,
    ...registryExamples,
    ...aliasExamples,
    ...fileExamples,
    ...linkExamples,
  },
  ...{ ...textExamples, ...componentExamples, ...chartExamples, ...markdownExamples },
};
/** Rules with tests of their own: of one article, of all together, of changes, of hostile files. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  'rules.test.ts': ['Writing'],
  'archive-rules.test.ts': ['Across articles'],
  'since/silent-edit.test.ts': ['Changes'],
};
const HOSTILE = [
  'file-size',
  'paragraph-size',
  'file-link',
  'file-outside',
  'file-unreadable',
  'syntax',
];

/** Words of those who write programs that read texts, which a writer need not know. */
const PARSERS =
  /\b(?:tokens?|nodes?|scalars?|delimiters?|pars(?:e|ed|er|ing)|AST|schemas?|reg(?:ex|ular expressions?)|syntax|booleans?|strings?|arrays?|objects?|null|undefined|integers?|enum|literals?|identifiers?|whitespace|setext|ATX|thematic|mappings?|sequences?|JSX|frontmatter|nested|invalid|unexpected|unterminated|validat\w+)\b/iu;

/** What a message tells its reader to do, or what would be right. */
const ADVICE =
  /\b(?:write|add|delete|take|put|give|move|rename|keep|mend|sort|exchange|save|say|split|make|link|begins?|end|shorten|correct|label|leave|run|pin|remove|chart|did you mean|known are|it has|must be|must say|must state|needs at least|stands? (?:in|between|on|below|fields)|is written|holds|has two pairs|is enough|ends with|ends without|so that readers)\b/u;

/** What is told of files beside good registries, with the picture and the promo that some name. */
async function told(files: Files): Promise<string> {
  const text = Object.values(files).join('\n');
  const shows = text.includes('(bull.png)') || text.includes('"bull.png"');
  const folder = contentFolder({
    ...(shows ? { 'articles/2024/07/bull.png': PICTURE } : {}),
    ...(text.includes('id="feed"') ? { 'promos.yaml': FEED } : {}),
    ...files,
  });
  return formatProblems(await checkFolder(folder)).replaceAll(folder, '');
}

describe('every rule', () => {
  it('has an example, here or where rules of its kind are tested', () => {
    const others = Object.values(ELSEWHERE).flat();
    const ids = catalogue
      .filter(({ title }) => !others.includes(title))
      .flatMap(({ rules }) => rules.map(({ id }) => id))
      .filter((id) => !HOSTILE.includes(id));
    expect(Object.keys(examples).sort()).toEqual(ids.sort());
  });

  it.each(Object.entries(examples))(
    '%s: tells of what is wrong, not of what is right',
    async (id, { bad, good }) => {
      const lines = await told(bad);
      const messages = lines.replaceAll(/"[^"\n]*"| {2}\([a-z-]+\)$/gmu, '');
      expect(messages).not.toMatch(PARSERS);
      expect(lines.split('\n').filter((line) => !ADVICE.test(line))).toEqual([]);
      expect(lines).not.toMatch(/\?[;,.]/u);
      expect(ruleOf(id)?.summary).not.toMatch(PARSERS);
      expect(lines).toMatch(new RegExp(`  (?:error|warning)  .*\\(${id}(?:-[a-z-]+)?\\)$`, 'mu'));
      expect(ruleOf(id)?.level).toMatch(/error|warning/u);
      expect(await told(good)).toBe('');
    },
  );
});
