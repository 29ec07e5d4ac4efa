import { autocompleteMultiselect, select, text } from '@clack/prompts';
import { articleKinds } from '../../src/schema/article.ts';
import { parseMoment } from '../../src/time/parse.ts';
import { isoInZone } from '../../src/time/zone.ts';
import { answerTo, interviewed, type Terminal } from '../terminal/ask.ts';
import { titleFault, type Desk, type Wishes } from './assignment.ts';

/**
 * Asks a writer for everything that an article needs before it is written, offering
 * what the registries have.
 *
 * @returns undefined when the writer gives up.
 */
export function interview(desk: Desk, terminal: Terminal = {}): Promise<Wishes | undefined> {
  return interviewed('A new article', () => ask(desk, terminal), terminal);
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
