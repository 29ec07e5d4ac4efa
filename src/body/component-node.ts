import type { ElementContentMap } from 'hast';
import type {} from 'satteri';
import { didYouMean } from '../problem/nearest.ts';
import { components, htmlAdviceFor, type ComponentRule } from './allowed.ts';
import { startOf, type Reading } from './reading.ts';

/** A tag as the parser gives it. */
export type ComponentNode =
  ElementContentMap['mdxJsxFlowElement'] | ElementContentMap['mdxJsxTextElement'];

/** The rule for a tag's name, or `undefined` and a problem that says what to write. */
export function componentRule(node: ComponentNode, reading: Reading): ComponentRule | undefined {
  const name = node.name ?? '';
  const rule = components.get(name);
  if (rule === undefined) refuseName(name, startOf(node), reading);
  return rule;
}

function refuseName(name: string, offset: number, reading: Reading): void {
  if (name === '') {
    const message = 'an article holds no fragments <>…</>; remove the tags';
    reading.problems.error(offset, 'component-unknown', message);
    return;
  }
  const isComponentInWrongCase = [...components.keys()].some(
    (known) => known.toLowerCase() === name.toLowerCase(),
  );
  const advice = htmlAdviceFor(name);
  if (advice !== undefined && !isComponentInWrongCase) {
    reading.problems.error(offset, 'html', `<${name}> is HTML; ${advice}`);
    return;
  }
  const suggestion = didYouMean(name, components.keys());
  const known = suggestion === '' ? `; known are ${[...components.keys()].join(', ')}` : suggestion;
  reading.problems.error(
    offset,
    'component-unknown',
    `unknown component <${name.slice(0, 40)}>${known}`,
  );
}
