import fc from 'fast-check';
import type { Element, ElementContent, RootContent } from 'hast';
import { htmlToHast } from 'satteri';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/body/block.ts';
import { feedHtml } from '../../../src/body/feed-html.ts';
import { headings } from '../../../src/body/headings.ts';
import { parseBody } from '../../../src/body/parse.ts';
import { plainText } from '../../../src/body/plain-text.ts';
import { htmlFrom } from '../../../src/xml/html.ts';
import { readLinkTarget } from '../../../src/body/link-target.ts';
import { effectsOf, fragmentElementsOf } from '../../attacks/markup.ts';
import { textElements } from '../../attacks/text-elements.ts';
import { runs } from '../../runs.ts';
import { context } from './context.ts';
import { feedEnvironment } from './feed-environment.ts';
import { hostileText } from './hostile-text.ts';

const TIMES = runs(150);

describe('whatever the text', () => {
  test('reading it never throws, and every problem has a place in the file', () => {
    fc.assert(
      fc.property(hostileText, (source) => {
        const lines = source.replace(/^\ufeff/u, '').split(/\r\n?|\n/u);
        for (const { line, column } of parseBody(source, context).problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 2);
        }
      }),
      TIMES,
    );
  });

  test('no element and no attribute is outside the list, and no address outside the rules', () => {
    fc.assert(
      fc.property(hostileText, (source) => {
        for (const element of elementsOf(parseBody(source, context).blocks)) {
          const listed = textElements.get(element.tagName);
          expect(listed, element.tagName).toBeDefined();
          for (const [name, value] of Object.entries(element.properties)) {
            expect(listed, element.tagName).toContain(name);
            if (name === 'href') expect(readLinkTarget(String(value))).toHaveProperty('kind');
          }
        }
      }),
      TIMES,
    );
  });

  test('ids are unique and every reference within the text leads to one', () => {
    fc.assert(
      fc.property(hostileText, (source) => {
        const { blocks, problems, references } = parseBody(source, context);
        if (problems.some(({ level }) => level === 'error')) return;
        const all = elementsOf(blocks);
        const ids = all.flatMap(({ properties: { id } }) => (typeof id === 'string' ? [id] : []));
        expect(new Set(ids).size).toBe(ids.length);
        expect(headings(blocks).map(({ id }) => id)).toEqual(references.anchors);
        const targets = new Set([...ids, ...references.updates.map(({ id }) => id)]);
        for (const { properties } of all) {
          const { href } = properties;
          if (typeof href === 'string' && href.startsWith('#')) {
            expect(targets).toContain(href.slice(1));
          }
        }
      }),
      TIMES,
    );
  });

  test('markup parses to the tree it was made from', () => {
    fc.assert(
      fc.property(hostileText, (source) => {
        const { blocks, problems } = parseBody(source, context);
        if (problems.some(({ level }) => level === 'error')) return;
        for (const nodes of proseOf(blocks)) {
          const parsed = htmlToHast(htmlFrom(nodes), { fragment: true });
          const children = parsed.type === 'root' ? parsed.children : [];
          expect(outline(children)).toEqual(outline(nodes));
        }
      }),
      TIMES,
    );
  });

  test('feed markup holds nothing active, nothing relative and no noise', () => {
    const allowed = /^(?:title|start|href|src|alt|width|height|datetime|dateTime|rel)$/u;
    fc.assert(
      fc.property(hostileText, (source) => {
        const markup = feedHtml(parseBody(source, context).blocks, feedEnvironment);
        const parsed = htmlToHast(markup, { fragment: true });
        for (const element of within(parsed.type === 'root' ? parsed.children : [])) {
          expect(element.tagName).not.toMatch(/script|style|iframe|object|input|svg|div|span/u);
          for (const [name, value] of Object.entries(element.properties)) {
            expect(name).toMatch(allowed);
            if (name === 'href' || name === 'src') {
              expect(String(value)).toMatch(/^(?:https?:\/\/|mailto:)/iu);
            }
          }
        }
      }),
      TIMES,
    );
  });

  test('a browser makes nothing active of pages and feeds', () => {
    fc.assert(
      fc.property(hostileText, (source) => {
        const { blocks } = parseBody(source, context);
        const pages = proseOf(blocks).flatMap((nodes) => fragmentElementsOf(htmlFrom(nodes)));
        for (const { name } of pages) expect(textElements.has(name), name).toBe(true);
        const feed = fragmentElementsOf(feedHtml(blocks, feedEnvironment));
        expect([...pages, ...feed].flatMap(effectsOf)).toEqual([]);
      }),
      TIMES,
    );
  });

  test('plain text holds no marks of the parser and no element', () => {
    fc.assert(
      fc.property(hostileText, (source) => {
        const { blocks, problems } = parseBody(source, context);
        if (problems.length > 0) return;
        expect(plainText(blocks)).not.toMatch(/[\ue000-\ue00f]/u);
      }),
      TIMES,
    );
  });
});

test('problems of cashtags point at the sign, whatever stands before it', () => {
  const before = fc.constantFrom(
    '',
    '\\$ ',
    '\\\\',
    '&amp; ',
    '&#36; ',
    '*a* ',
    'a\n',
    '\\* ',
    '$5 ',
    '`$Q`',
    '[$Q](/a/) ',
    '\u{1f600} ',
    '\\{',
  );
  const container = fc.constantFrom('', '> ', '- ', '1. ', '## ', '> - ', '|a|\n|-|\n|');
  fc.assert(
    fc.property(container, fc.array(before, { maxLength: 8 }), (open, parts) => {
      const source = `${open}${parts.join('').replaceAll('\n', open === '> ' ? '\n> ' : ' ')} $NOPE`;
      const found = parseBody(source, context).problems.filter(
        ({ rule }) => rule === 'ticker-unknown',
      );
      const lines = source.split('\n');
      expect(found).toHaveLength(1);
      const [{ line, column } = { line: 0, column: 0 }] = found;
      expect((lines[line - 1] ?? '').slice(column - 1)).toBe('$NOPE');
    }),
    TIMES,
  );
});

function proseOf(blocks: readonly Block[]): (readonly ElementContent[])[] {
  return blocks.flatMap((block) => {
    if (block.type === 'prose') return [block.nodes];
    return 'children' in block ? proseOf(block.children) : [];
  });
}

function elementsOf(blocks: readonly Block[]): Element[] {
  return proseOf(blocks).flatMap(within);
}

function within(nodes: readonly RootContent[]): Element[] {
  return nodes.flatMap((node) => (node.type === 'element' ? [node, ...within(node.children)] : []));
}

/** A tree as nested arrays: text runs joined, attribute values as strings. */
function outline(nodes: readonly RootContent[]): unknown[] {
  const out: unknown[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (node.type === 'text') {
      if (typeof last === 'string') out[out.length - 1] = last + node.value;
      else if (node.value !== '') out.push(node.value);
    } else if (node.type === 'element') {
      out.push([node.tagName, attributes(node), outline(node.children)]);
    } else {
      out.push(node.type);
    }
  }
  return out;
}

function attributes(element: Element): Record<string, string> {
  const entries = Object.entries(element.properties)
    .filter(([, value]) => value !== false && value !== undefined && value !== null)
    .map(([name, value]): [string, string] => [
      name.toLowerCase().replace(/^classname$/u, 'class'),
      value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value),
    ]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
