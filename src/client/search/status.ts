import { counted, fill } from '../../words/message.ts';
import type { Outcome } from './engine.ts';
import type { PageWords } from './page-words.ts';

/**
 * `No story since March 2024 has “fifty”. 12 stories without`: what was found, in words.
 *
 * @param month since which stories were searched; undefined when all were.
 */
export function statusWords(
  outcome: Outcome,
  month: string | undefined,
  { language, words }: PageWords,
): string {
  const { total, unknown, beginning, isApart, without } = outcome;
  const quoted = (word: string): string => fill(words.quoted, { word });
  const stories = counted(words.stories, total, language);
  const found =
    month === undefined ? stories : counted(words.storiesSince, total, language, { month });
  const missing = beginning === undefined ? unknown : [...unknown, beginning];
  const lacks = new Intl.ListFormat(language, { type: 'unit', style: 'short' });
  const named =
    missing.length === 0 ? undefined : { words: lacks.format(missing.map(quoted)), month };
  if (total === 0) {
    if (named !== undefined) return lacking(named, words);
    return month === undefined ? words.nothing : fill(words.nothingSince, { month });
  }
  if (without !== undefined) {
    const all = named === undefined ? words.notAll : lackingAndRest(named, words);
    return `${all} ${fill(words.without, { stories: found, word: quoted(without) })}`;
  }
  if (named !== undefined) {
    const rest = beginning === undefined ? words.withoutThem : words.beginning;
    return `${lacking(named, words)} ${fill(rest, { stories })}`;
  }
  if (isApart) return `${words.notAll} ${fill(words.apart, { stories: found })}`;
  return found;
}

interface Lacking {
  readonly words: string;
  readonly month: string | undefined;
}

function lacking({ words, month }: Lacking, texts: PageWords['words']): string {
  return month === undefined
    ? fill(texts.lacking, { words })
    : fill(texts.lackingSince, { words, month });
}

function lackingAndRest({ words, month }: Lacking, texts: PageWords['words']): string {
  return month === undefined
    ? fill(texts.lackingAndRest, { words })
    : fill(texts.lackingAndRestSince, { words, month });
}
