import { LineIndex, type Place } from '../body/line-index.ts';
import { ConfigReader, type ConfigFinding } from './configuration-source.ts';
import { configTokens } from './configuration-tokens.ts';

/** Something that keeps a configuration from being read, or from saying what it seems to. */
export interface ConfigFault extends Place {
  readonly message: string;
}

/** A configuration as it is written. */
export interface ConfigSource {
  /** Where the value at a path is written, or the nearest field above it; else the beginning. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
  /** The same of the name of a field. */
  readonly placeOfName: (path: readonly PropertyKey[]) => Place;
  /** The text at a path, where it is one that stands there without an expression. */
  readonly textAt: (path: readonly PropertyKey[]) => string | undefined;
  /** Fields that stand twice in one place: the last alone would count. */
  readonly twice: readonly ConfigFault[];
  /** What is told where the file cannot be run; meaningless where it can. */
  readonly unreadable: ConfigFault;
}

const UNKNOWN: ConfigFinding = {
  offset: 0,
  message: 'this file cannot be read; "git diff src/site.config.ts" shows what was changed in it',
};

/** A text that is whole by itself, its quotation mark before it. */
const LITERAL = /^(['"])((?:\\.|(?!\1)[^\\\n])*)\1(?=\s*(?:,|\}|as\b))/u;

/** Reads the text of `src/site.config.ts`, without running it. */
export function readConfigSource(text: string): ConfigSource {
  const lines = new LineIndex(text);
  const reader = new ConfigReader(configTokens(text));
  const site = reader.read();
  const told = ({ offset, message }: ConfigFinding): ConfigFault => ({
    ...lines.place(offset),
    message,
  });
  const find = (path: readonly PropertyKey[]) => {
    let found = { name: 0, value: { offset: 0, fields: site?.fields ?? new Map<string, never>() } };
    for (const part of path) {
      const inner = found.value.fields.get(String(part));
      if (inner === undefined) return found;
      found = inner;
    }
    return found;
  };
  return {
    placeOf: (path) => lines.place(find(path).value.offset),
    placeOfName: (path) => lines.place(find(path).name),
    textAt: (path) => {
      const inner = LITERAL.exec(text.slice(find(path).value.offset))?.[2];
      return inner?.replaceAll(/\\(.)/gu, '$1');
    },
    twice: reader.twice.map(told),
    unreadable: told(reader.faults[0] ?? UNKNOWN),
  };
}
