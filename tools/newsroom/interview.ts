import {
  autocompleteMultiselect,
  type CANCEL_SYMBOL,
  cancel,
  intro,
  isCancel,
  select,
  text,
} from '@clack/prompts';
import type { Readable, Writable } from 'node:stream';
import { articleKinds } from '../../src/schema/article.ts';
import { parseMoment } from '../../src/time/parse.ts';
import { isoInZone } from '../../src/time/zone.ts';
import { titleFault, type Desk, type Wishes } from './assignment.ts';

/** Where questions are asked; the terminal by default. */
export interface Terminal {
  readonly input?: Readable;
  readonly output?: Writable;
}

/** The writer gave up. */
class GivenUp extends Error {}

/**
 * Asks a writer for everything that an article needs before it is written, offering
 * what the registries have.
 *
 * @returns undefined when the writer gives up.
 */
export async function interview(desk: Desk, terminal: Terminal = {}): Promise<Wishes | undefined> {
  intro('A new article', terminal);
  try {
    return await ask(desk, terminal);
  } catch (error) {
    if (!(error instanceof GivenUp)) throw error;
    cancel('Nothing was written.', terminal);
    return undefined;
  }
}

async function ask(desk: Desk, terminal: Terminal): Promise<Wishes> {
  const { registries, timeZone, now } = desk;
  const { sections, authors, tags, tickers } = registries;
  return {
    title: await answerTo(
      text({
        ...{ ...terminal, message: 'Headline' },
        validate: (value) => titleFault(value?.trim() ?? '', desk),
      }),
    ),
    section: await answerTo(
      select({
        ...{ ...terminal, message: 'Section' },
        options: sections.map(({ id, name }) => ({ value: id, label: name })),
      }),
    ),
    kind: await answerTo(
      select<string>({
        ...{ ...terminal, message: 'Kind' },
        options: articleKinds.map((kind) => ({ value: kind, label: kind })),
      }),
    ),
    authors: await answerTo(
      autocompleteMultiselect({
        ...{ ...terminal, message: 'Authors', required: true },
        ...picked(authors.map(({ id, name }) => ({ value: id, label: name }))),
      }),
    ),
    tags: await answerTo(
      autocompleteMultiselect({
        ...{ ...terminal, message: 'Tags, one to eight', required: true, maxItems: 8 },
        ...picked(tags.map(({ id, name }) => ({ value: id, label: `${name} (${id})` }))),
      }),
    ),
    tickers:
      tickers.length === 0
        ? []
        : await answerTo(
            autocompleteMultiselect({
              ...{ ...terminal, message: 'Tickers, if any', maxItems: 8 },
              ...picked(
                tickers.map(({ symbol, name }) => ({ value: symbol, label: `${symbol} ${name}` })),
              ),
            }),
          ),
    date: await answerTo(
      text({
        ...{ ...terminal, message: 'Date' },
        initialValue: isoInZone(now - (now % 60_000), timeZone),
        validate: (value) => {
          const moment = parseMoment(value ?? '', timeZone);
          return typeof moment === 'string' ? moment : undefined;
        },
      }),
    ),
  };
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

type Picker = Pick<Parameters<typeof autocompleteMultiselect<string>>[0], 'options' | 'filter'>;

/** Choices to search in. Enter takes the only one that what was typed leaves, without Tab. */
function picked(choices: readonly Choice[]): Picker {
  let isOpen = false;
  return {
    options() {
      const options = [...choices];
      if (isOpen) return options;
      isOpen = true;
      let isTyped = false;
      this.on('userInput', () => {
        isTyped = true;
      });
      this.on('key', (_, { name }) => {
        if (name === 'tab' || name === 'space') isTyped = false;
        const [only, ...others] = this.filteredOptions;
        if (name !== 'return' || !isTyped || only === undefined || others.length > 0) return;
        if (!this.selectedValues.includes(only.value)) this.toggleSelected(only.value);
      });
      return options;
    },
    filter: (typed, { label = '' }) => label.toLowerCase().includes(typed.trim().toLowerCase()),
  };
}

/** @throws GivenUp when there is none. */
async function answerTo<Answer>(question: Promise<Answer | typeof CANCEL_SYMBOL>): Promise<Answer> {
  const answer = await question;
  if (isCancel(answer)) throw new GivenUp();
  return answer;
}
