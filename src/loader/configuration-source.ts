import { nearest } from '../problem/nearest.ts';
import {
  curlyText,
  isOfTypes,
  openText,
  wordsOfLine,
  touches,
  type ConfigToken,
} from './configuration-tokens.ts';

/** A value: where it begins, and what it holds. A list's entries are fields by their numbers. */
export interface ConfigValue {
  readonly offset: number;
  readonly fields: Fields;
}

type Fields = ReadonlyMap<string, { readonly name: number; readonly value: ConfigValue }>;

/** Those of an object, and the names that stand in it and come from no other. */
interface FieldsSoFar {
  readonly all: Map<string, { readonly name: number; readonly value: ConfigValue }>;
  readonly own: Set<string>;
}

/** What is told of a place, in UTF-16 code units. */
export interface ConfigFinding {
  readonly offset: number;
  readonly message: string;
}

/** What follows the last piece. */
const END: ConfigToken = { kind: 'end', source: '', value: '', offset: 0, begins: true };

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };
/** What ends a value. */
const ENDS = /^[,;}\])]?$/u;
const KNOWN = /^(?:true|false|null|undefined|new|\d[\d_.]*)$/u;

/** Reads pieces as the configuration that they are. */
export class ConfigReader {
  /** In the order in which they were met. */
  readonly faults: ConfigFinding[] = [];
  readonly twice: ConfigFinding[] = [];
  readonly #tokens: readonly ConfigToken[];
  readonly #constants = new Map<string, ConfigValue>();
  readonly #imported = new Set<string>();
  #at = 0;

  constructor(tokens: readonly ConfigToken[]) {
    this.#tokens = tokens;
  }

  /** @returns what is exported as `site`. */
  read(): ConfigValue | undefined {
    while (!this.#is()) {
      const { source } = this.#token();
      this.#at++;
      if (source === 'import') this.#import();
      if (!/^(?:const|let|var)$/u.test(source)) continue;
      const name = this.#token().value;
      while (!this.#is('', '=')) this.#at++;
      this.#at++;
      this.#constants.set(name, this.#value());
    }
    const site = this.#constants.get('site');
    if (site === undefined) {
      const near = nearest('site', this.#constants.keys());
      const place = this.#tokens.find(({ value }) => value === near) ?? END;
      const message =
        'nothing here is "export const site"; the fields stand in it: export const site = { … }';
      this.#tell(place, near === undefined ? message : `${message}, not "${near}"`);
    }
    return site;
  }

  #token(by = 0): ConfigToken {
    return this.#tokens[this.#at + by] ?? END;
  }

  /** Whether the next piece is one of these; without any, whether there is none. */
  #is(...sources: readonly string[]): boolean {
    const { source } = this.#token();
    return sources.length === 0 ? source === '' : sources.includes(source);
  }

  #tell({ offset }: ConfigToken, message: string, after = 0): void {
    this.faults.push({ offset: offset + after, message });
  }

  #import(): void {
    for (; this.#token().kind === 'word' || this.#is('{', '}', ',', '*'); this.#at++) {
      this.#imported.add(this.#token().value);
    }
  }

  #value(): ConfigValue {
    const start = this.#at;
    const first = this.#token();
    let fields: Fields = new Map();
    // Behind a call stands what it was called with: `Object.freeze({ … })`.
    while (this.#token().kind === 'word' && this.#token(1).source === '(') this.#at += 2;
    let known: ConfigValue | undefined;
    if (this.#is('{')) fields = this.#fields();
    else if (this.#is('[')) fields = this.#entries();
    else if (first.kind === 'open-text') this.#tell(first, openText(first.source));
    else if (first.kind === 'curly') this.#tell(first, curlyText(first.source));
    else if (this.#token().kind === 'word') known = this.#named();
    this.#rest(start);
    return known ?? { offset: first.offset, fields };
  }

  /** A value that is named here and written elsewhere. */
  #named(): ConfigValue | undefined {
    const token = this.#token();
    const { source } = token;
    const [name = ''] = source.split('.');
    const isWritten = this.#constants.has(name) || this.#imported.has(name);
    if (this.#token(1).source === ':') this.#tell(this.#token(-1), 'behind this belongs "{"');
    else if (!isWritten && !KNOWN.test(source)) {
      const end = this.#tokens.findIndex(
        (next, at) => at > this.#at && (next.begins || ENDS.test(next.source)),
      );
      const words = wordsOfLine(this.#tokens.slice(this.#at, end));
      this.#tell(
        token,
        /^\d/u.test(source)
          ? `${source} is no number; write digits alone`
          : `a text stands in quotation marks; write '${words}'`,
      );
    }
    const { source: next } = this.#token(1);
    return ENDS.test(next) || next === 'as' ? this.#constants.get(source) : undefined;
  }

  /**
   * Passes what else belongs to a value: its type, what it is added to, what a call closes with.
   *
   * @param start where the value began.
   */
  #rest(start: number): void {
    const open: ConfigToken[] = [];
    for (; !this.#is(); this.#at++) {
      const token = this.#token();
      if (open.length === 0) {
        if (ENDS.test(token.source)) return;
        if (this.#at > start && this.#goesOn(token)) return;
      }
      if (CLOSING[token.source] !== undefined) open.push(token);
      else if (token.source === CLOSING[open.at(-1)?.source ?? '']) open.pop();
    }
    const last = open.at(-1);
    if (last !== undefined) this.#tell(last, `this "${last.source}" is not closed`);
  }

  /** Whether another field begins where a value should have ended; tells what stands in its way. */
  #goesOn(token: ConfigToken): boolean {
    const last = this.#token(-1);
    const end = last.source.length;
    const isValue = last.kind !== 'mark' || /^[}\])]$/u.test(last.source);
    const isField = token.kind !== 'mark' && this.#token(1).source === ':';
    const isNext = token.source === '...' || (isField && (isValue || token.begins));
    if (isNext || (isValue && token.source === '{')) {
      this.#tell(last, `a comma belongs behind ${last.source}`, end);
    } else if (last.kind === 'text' && token.kind === 'word' && touches(last, token)) {
      this.#tell(
        last,
        `this ${last.source.slice(-1)} ends the text; write ’ in its place`,
        end - 1,
      );
    } else if (isValue && token.kind !== 'mark' && ![last, token].some(isOfTypes)) {
      this.#tell(token, `${token.source} stands behind the value; delete it`);
    }
    return isNext;
  }

  #fields(): Fields {
    const opening = this.#token();
    const fields: FieldsSoFar = { all: new Map(), own: new Set() };
    for (this.#at++; !this.#is('', '}');) {
      const before = this.#at;
      this.#field(fields);
      if (this.#is(',')) this.#at++;
      else if (this.#is(';', ']', ')')) {
        const { source } = this.#token();
        const meant = source === ';' ? 'a comma' : '"}"';
        this.#tell(this.#token(), `"${source}" stands where ${meant} belongs`);
        this.#at++;
      } else if (this.#at === before) this.#at++;
    }
    if (this.#is()) this.#tell(opening, 'this "{" is not closed; write "}" behind its last field');
    this.#at++;
    return fields.all;
  }

  #field({ all, own }: FieldsSoFar): void {
    if (this.#is('...')) {
      this.#at++;
      for (const [name, field] of this.#value().fields) all.set(name, field);
      return;
    }
    const isComputed = this.#is('[') && this.#token(2).source === ']';
    if (isComputed) this.#at++;
    const name = this.#token();
    if (name.kind === 'mark') {
      if (this.#is(',')) this.#tell(name, 'this comma stands behind no field; delete it');
      this.#rest(this.#at);
      return;
    }
    this.#at += isComputed ? 2 : 1;
    if (this.#is(':')) this.#at++;
    // Its name is that of its value too: `{ url }`.
    else if (this.#is(',', '}')) this.#at--;
    else this.#colonless(name);
    all.set(name.value, { name: name.offset, value: this.#value() });
    if (own.has(name.value)) {
      this.twice.push({ offset: name.offset, message: `"${name.value}" stands twice; delete one` });
    }
    own.add(name.value);
  }

  #colonless(name: ConfigToken): void {
    if (this.#is('=')) {
      this.#tell(this.#token(), '"=" stands where a colon belongs');
      this.#at++;
    } else if (this.#is('-')) {
      const meant =
        name.source + this.#token(1).source.replace(/^./u, (first) => first.toUpperCase());
      this.#tell(name, `a field has a name without hyphens; write ${meant}`);
    } else this.#tell(name, `a colon belongs behind ${name.source}`, name.source.length);
  }

  #entries(): Fields {
    const opening = this.#token();
    const entries = new Map<string, { readonly name: number; readonly value: ConfigValue }>();
    for (this.#at++; !this.#is('', ']');) {
      const { offset, kind } = this.#token();
      if (this.#is(';', '}', ')') || (kind !== 'mark' && this.#token(1).source === ':')) {
        this.#tell(
          opening,
          'this "[" is not closed; write "]" behind its last entry, or delete it',
        );
        return entries;
      }
      entries.set(String(entries.size), { name: offset, value: this.#value() });
      if (this.#is(',')) this.#at++;
    }
    this.#at++;
    return entries;
  }
}
