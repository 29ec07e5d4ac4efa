import { counted } from '../../words/message.ts';
import type { FeedsState } from './followed-feeds.ts';
import type { Handed } from './handed.ts';
import type { StoryCount } from './story-list.ts';

/** What is shown. */
interface Shown extends StoryCount {
  /** Whether the browser keeps the list. */
  readonly isKept: boolean;
}

/** What stands above the stories: how many there are, and what is not among them. */
export function statusText(
  { isLoading, isOffline, silent, unreachable }: FeedsState,
  { stories, fresh, isKept }: Shown,
  namesOf: (ids: readonly string[]) => readonly string[],
  words: Handed,
  language: string,
): string {
  const named = (message: string, ids: readonly string[]): string =>
    ids.length === 0 ? '' : fillNames(message, namesOf(ids), language);
  const counts = [
    stories === 0 ? '' : counted(words.stories, stories, language),
    fresh === 0 ? '' : counted(words.fresh, fresh, language),
  ];
  return said(' ', [
    isLoading ? words.loading : '',
    said(' · ', counts),
    isOffline ? words.offline : '',
    named(words.unreachable, unreachable),
    named(words.silent, silent),
    isKept ? '' : words.notKept,
  ]);
}

/** A message with names in its one place, each in its own direction of writing. */
export function fillNames(message: string, names: readonly string[], language: string): string {
  const format = new Intl.ListFormat(language, { type: 'conjunction' });
  const listed = format.format(names.map((name) => `\u2068${name}\u2069`));
  return message.replace(/\{names?\}/u, () => listed);
}

function said(between: string, texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(between);
}
