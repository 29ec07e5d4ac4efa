import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { catalogue, ruleOf } from '../../../../tools/check/catalogue.ts';
import { rules as markdownStyle } from '../../../../tools/check/markdown-style.mjs';

const SRC = resolve(import.meta.dirname, '../../../../src');
const FOLDERS = ['body', 'charts', 'loader', 'schema', '../tools/check/since'];
const TELLERS =
  /(?:^|\.)(?:refuse|error|claimError|warning|problem|fault|atCell|atChart|tell|fixed)$/u;

/** Ids that the code tells problems under: literals where a rule is named. */
function idsOf(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const ids: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) && /^[a-z]+(?:-[a-z]+)*$/u.test(node.text)) {
      let parent: ts.Node = node.parent;
      while (ts.isConditionalExpression(parent)) parent = parent.parent;
      const isField = ts.isPropertyAssignment(parent) && parent.name.getText() === 'rule';
      const isRule = ts.isVariableDeclaration(parent) && parent.name.getText() === 'rule';
      const isTold = ts.isCallExpression(parent) && TELLERS.test(parent.expression.getText());
      if (isField || isRule || (isTold && isId(node.text))) ids.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return ids;
}

/** One word may be an argument of another sort; ids of one word are these. */
function isId(text: string): boolean {
  return (
    text.includes('-') ||
    ['html', 'esm', 'expression', 'encoding', 'syntax', 'autolink'].includes(text)
  );
}

const listed = catalogue.flatMap(({ rules }) => rules);
const told = FOLDERS.flatMap((folder) =>
  readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => idsOf(join(SRC, folder, name))),
);

describe('the list of rules', () => {
  it('has every id that the code tells problems under', () => {
    expect(new Set(told).size).toBeGreaterThan(80);
    expect([...new Set(told)].filter((id) => ruleOf(id) === undefined).sort()).toEqual([]);
  });

  it('has no rule that nothing tells', () => {
    const made = ['image-path', 'image-type', 'chart-data-path', 'chart-data-type', 'yaml'];
    const known = new Set([...told, ...made]);
    const groups = catalogue.filter(
      ({ title }) => !['Markdown', 'Writing', 'Across articles'].includes(title),
    );
    const listedIds = groups.flatMap(({ rules }) => rules.map((rule) => rule.id));
    expect(listedIds.filter((id) => !known.has(id))).toEqual([]);
  });

  it('has every rule of Markdown style once', () => {
    const group = catalogue.find(({ title }) => title === 'Markdown');
    expect(group?.rules).toHaveLength(markdownStyle.length - 1);
  });

  it('names each rule once, in kebab case, with a summary', () => {
    expect(new Set(listed.map((rule) => rule.id)).size).toBe(listed.length);
    for (const { id, summary } of listed) {
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
      expect(summary).toMatch(/\.$/u);
    }
  });
});
