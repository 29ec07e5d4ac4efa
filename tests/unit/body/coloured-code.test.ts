import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { ElementContent } from 'hast';
import { codeLanguages } from '../../../src/body/code-language.ts';
import { colouredCode, holdsCode } from '../../../src/body/coloured-code.ts';
import { feedHtml } from '../../../src/body/feed-html.ts';
import { parseBody } from '../../../src/body/parse.ts';
import { plainText } from '../../../src/body/plain-text.ts';
import { hastElement, htmlFrom } from '../../../src/xml/html.ts';
import { pieces } from './hostile-text.ts';
import { blocksOf, context, findings } from './context.ts';
import { feedEnvironment } from './feed-environment.ts';

const block = (language: string, code: string): ElementContent =>
  hastElement('pre', {}, hastElement('code', { className: [`language-${language}`] }, code));

const coloured = async (source: string): Promise<string> => {
  const [prose] = blocksOf(source);
  return prose?.type === 'prose' ? htmlFrom(await colouredCode(prose.nodes)) : '';
};

/** Words of markup as a reader has them. */
function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => ('children' in node ? textOf(node.children) : 'value' in node ? node.value : ''))
    .join('');
}

describe('a block of code', () => {
  it('has its parts told apart by classes, without a style', async () => {
    expect(await coloured('```py\ndef f(x):\n    return "a<b" + 1  # why\n```')).toBe(
      '<pre><code class="language-py"><span class="code-keyword">def</span> <span class="code-function">f</span>(x):\n' +
        '    <span class="code-keyword">return</span> <span class="code-string">"a&#x3C;b"</span> <span class="code-keyword">+</span> ' +
        '<span class="code-constant">1</span>  <span class="code-comment"># why</span>\n</code></pre>',
    );
  });

  it('says what was added and taken away', async () => {
    expect(await coloured('```diff\n- a\n+ b\n```')).toContain(
      '<span class="code-deleted">- a</span>\n<span class="code-inserted">+ b</span>',
    );
  });

  it('is coloured wherever it stands', async () => {
    expect(await coloured('- a\n\n  > ```C++\n  > int a;\n  > ```')).toContain(
      '<span class="code-keyword">int</span>',
    );
  });

  test.each([
    ['without a language', '```\nreturn 1\n```'],
    ['in a line', '`return 1`'],
    ['that is plain text', '```text\nreturn 1\n```'],
    ['too long', `\`\`\`js\n${'return 1\n'.repeat(6000)}\`\`\``],
  ])('%s stays as it is', (_, source) => {
    const [prose] = blocksOf(source);
    expect(prose?.type === 'prose' && holdsCode(prose.nodes)).toBe(false);
  });

  it('is plain in feeds and text', () => {
    const blocks = blocksOf('```js\nconst a = "b";\n```');
    expect(feedHtml(blocks, feedEnvironment)).toBe('<pre><code>const a = "b";\n</code></pre>');
    expect(plainText(blocks)).toBe('const a = "b";');
  });

  it('keeps every sign, whatever stands in it', async () => {
    const languages = ['js', 'python', 'sql', 'html', 'markdown', 'bash', 'yaml', 'diff', 'c++'];
    const code = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme' })));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...languages), code, async (language, parts) => {
        const text = parts.join('').replaceAll(/\r\n?/gu, '\n');
        const nodes = await colouredCode([block(language, text)]);
        expect(textOf(nodes)).toBe(text);
        expect(htmlFrom(nodes)).not.toMatch(/style=|undefined/u);
      }),
      { numRuns: 150 },
    );
  });

  it('of every language is read', { timeout: 120_000 }, async () => {
    const code = 'if (a == "b") { return 1; } # x\n';
    for (const name of ['abap', 'haskell', 'solidity', 'rust', 'latex', 'cobol', 'wgsl', 'vue']) {
      expect(codeLanguages.has(name)).toBe(true);
      expect(textOf(await colouredCode([block(name, code)]))).toBe(code);
    }
  });
});

describe('a language that is none', () => {
  test.each([
    ['```pyhton\na\n```', '1:4', 'pyhton"; did you mean "python"?'],
    ['a\n\n> - ~~~~ {.ruby}\n>   a\n>   ~~~~', '3:10', '{.ruby}"; did you mean "ruby"?'],
    ['```js{1,3}\na\n```', '1:4', 'js{1,3}"; did you mean "js"?'],
    ['```js:a.js\na\n```', '1:4', 'js:a.js"; did you mean "js"?'],
    ['```a"b\na\n```', '1:4', 'a"b"; leave it out, or write "text"'],
    ['```___\na\n```', '1:4', '___"; leave it out, or write "text"'],
    ['```constructor\na\n```', '1:4', 'constructor"; leave it out, or write "text"'],
  ])('%j is told', (source, place, words) => {
    const found = parseBody(source, context).problems.map(
      ({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`,
    );
    expect(found).toEqual([`${place} code-language no language of code is called "${words}`]);
  });

  it('is nothing for an archive', () => {
    const [problem] = parseBody('```pyhton\na\n```', context).problems;
    expect(problem).toMatchObject({ level: 'warning', inArchive: 'silent' });
  });

  test.each(['```js {1,3} title="a"\na\n```', '```JS\na\n```', '```\na\n```', '~~~c#\na\n~~~'])(
    '%j is one',
    (source) => {
      expect(findings(source)).toEqual([]);
    },
  );
});
