/** What a component may carry and where it may stand: the list, and nothing else. */
export interface ComponentRule {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Text between the tags: must, or must not. */
  readonly children: boolean;
  /** The text may be left out. Default false. */
  readonly mayBeEmpty?: boolean;
}

const rule = (
  required: readonly string[],
  optional: readonly string[],
  children: boolean,
): ComponentRule => ({ required, optional, children });

export type ComponentName =
  | 'KeyPoints'
  | 'Figure'
  | 'Gallery'
  | 'Embed'
  | 'Audio'
  | 'Video'
  | 'Chart'
  | 'PullQuote'
  | 'Aside'
  | 'Details'
  | 'Ticker'
  | 'Value'
  | 'Update'
  | 'Promo'
  | 'Table';

/** A map, not an object: `constructor` and `__proto__` are unknown names like any other. */
export const components: ReadonlyMap<string, ComponentRule> = new Map<ComponentName, ComponentRule>(
  [
    ['KeyPoints', rule([], [], true)],
    ['Figure', rule(['src', 'alt'], ['caption', 'credit', 'href'], false)],
    ['Gallery', rule([], ['caption'], true)],
    ['Embed', rule(['url', 'title'], ['caption', 'poster'], false)],
    ['Audio', { ...rule(['src', 'title'], ['caption'], true), mayBeEmpty: true }],
    [
      'Video',
      { ...rule(['src', 'title'], ['caption', 'captions', 'poster'], true), mayBeEmpty: true },
    ],
    [
      'Chart',
      rule(
        ['data', 'type', 'x', 'y', 'title', 'source'],
        ['subtitle', 'note', 'unit', 'series', 'annotations', 'bands'],
        false,
      ),
    ],
    ['PullQuote', rule([], ['cite'], true)],
    ['Aside', rule([], ['title'], true)],
    ['Details', rule(['summary'], [], true)],
    ['Ticker', rule(['symbol'], [], false)],
    [
      'Value',
      rule(
        ['data', 'row', 'column'],
        ['unit', 'decimals', 'show', 'from', 'direction', 'key'],
        false,
      ),
    ],
    ['Update', rule(['time'], ['title'], true)],
    ['Promo', rule(['id'], [], false)],
    ['Table', rule(['caption'], ['source'], true)],
  ],
);

/** Components that stand among words; all others stand on lines of their own. */
export const inlineComponents: ReadonlySet<string> = new Set<ComponentName>(['Ticker', 'Value']);
