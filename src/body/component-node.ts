import type { ElementContentMap } from 'hast';
import type {} from 'satteri';
import { components, type ComponentRule } from './allowed.ts';
import { isProgramOfPost } from './pasted-embed.ts';
import { startOf, type Reading } from './reading.ts';
import { unknownTag } from './unknown-tag.ts';

/** A tag as the parser gives it. */
export type ComponentNode =
  ElementContentMap['mdxJsxFlowElement'] | ElementContentMap['mdxJsxTextElement'];

/** The rule for a tag's name, or `undefined` and a problem that says what to write. */
export function componentRule(node: ComponentNode, reading: Reading): ComponentRule | undefined {
  const name = node.name ?? '';
  const rule = components.get(name);
  if (rule === undefined && !isProgramOfPost(reading.source, startOf(node))) {
    const start = startOf(node);
    const { rule: id, message } = unknownTag(name, reading.source, start);
    const advice = message.slice(message.indexOf(';'));
    // The parts of a table or list are put right with it.
    const { refused } = reading;
    if (id === 'html' && refused?.advice === advice && start < refused.end) return undefined;
    reading.refused = { advice, end: node.position?.end.offset ?? start };
    reading.problems.error(start, id, message);
  }
  return rule;
}
