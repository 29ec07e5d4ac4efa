import { articleText } from '../../../loader/folder.ts';
import { STORY } from '../sample.ts';

export type Files = Readonly<Record<string, string | Buffer | undefined>>;

/** Of a rule: a folder of which it tells, and one of which nothing is told. */
export interface RuleExample {
  readonly bad: Files;
  readonly good: Files;
}

export type Fields = Readonly<Record<string, string | undefined>>;

/** The same story twice, once with a text that is wrong and once with the right one. */
export function body(bad: string, good: string, fields: Fields = {}): RuleExample {
  return both((text) => articleText(fields, text), bad, good);
}

/** The same story twice, its frontmatter wrong and right. */
export function fields(bad: Fields, good: Fields, text?: string): RuleExample {
  return both((changes) => articleText(changes, text), bad, good);
}

/** Two files in the story's place. */
export function whole(bad: string | Buffer, good: string | Buffer = articleText()): RuleExample {
  return both((text) => text, bad, good);
}

/** Files besides those of an example. */
export function besides(files: Files, example: RuleExample): RuleExample {
  return { bad: { ...example.bad, ...files }, good: { ...example.good, ...files } };
}

/** A right story, and a file beside it or a registry in two forms. */
export function file(name: string, bad: string | undefined, good: string): RuleExample {
  return besides({ [STORY]: articleText() }, { bad: { [name]: bad }, good: { [name]: good } });
}

function both<Value>(
  make: (value: Value) => string | Buffer,
  bad: Value,
  good: Value,
): RuleExample {
  return { bad: { [STORY]: make(bad) }, good: { [STORY]: make(good) } };
}
