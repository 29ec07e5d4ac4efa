import { confirm, text } from '@clack/prompts';
import { answerTo, interviewed } from '../terminal/ask.ts';
import { typedList } from '../terminal/typed-list.ts';
import { faultIn, InitError, typedFaults, type PaperWishes } from './answers.ts';

/**
 * Asks for what a paper is, as far as it was not typed.
 *
 * @param year in which the address is the publication's own.
 * @returns undefined when nothing is to be made.
 * @throws InitError that names everything that was typed and cannot be used.
 */
export function askForPaper(typed: PaperWishes, year: number): Promise<PaperWishes | undefined> {
  return interviewed('A paper of your own', () => ask(typed, year));
}

async function ask(typed: PaperWishes, year: number): Promise<PaperWishes> {
  const faults = typedFaults(typed, year);
  if (faults.length > 0) throw new InitError(faults);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const wishes: { -readonly [Field in keyof PaperWishes]: PaperWishes[Field] } = { ...typed };
  /** Asks until the answer can be used; what was typed as an option is not asked for. */
  const line = async <Field extends keyof PaperWishes>(
    field: Field,
    { option = field, initial, read }: Question<PaperWishes[Field]>,
    message: string,
  ): Promise<void> => {
    if (wishes[field] !== undefined) return;
    const validate = (answer = ''): string | undefined =>
      faultIn({ ...wishes, [field]: read(answer.trim()) }, option, year);
    const options = initial === undefined ? { message } : { message, initialValue: initial };
    wishes[field] = read((await answerTo(text({ ...options, validate }))).trim());
  };
  const is = { read: (answer: string) => answer };
  const may = { read: optional };
  await line('name', is, 'Name of the paper');
  await line('tagline', is, 'One sentence under the name');
  await line('url', { ...is, initial: 'https://' }, 'Address of the site');
  const languages = 'Language: ar, de, en, es, fr, he, ja, pt-BR';
  await line('language', { ...is, initial: 'en-US' }, languages);
  await line('timeZone', { ...is, option: 'time-zone', initial: zone }, 'Time zone');
  const sections = {
    option: 'section',
    initial: 'News',
    read: (answer: string) => typedList(answer),
  };
  await line('sections', sections, 'Sections, with commas between');
  await line('publisher', { ...is, initial: wishes.name ?? '' }, 'Publisher');
  await line('email', is, 'E-mail address of the editors');
  await line('author', may, 'Who signs the stories: a name, or none for a newsroom');
  const tickers = { option: 'ticker', read: (answer: string) => typedList(answer) };
  await line('tickers', tickers, 'Tickers, as AAPL=Apple, or none');
  wishes.promos ??= await yes('Place a promo for your own feeds?');
  wishes.sponsors ??= await yes('Will there be paid stories or promos?');
  await line('organization', may, 'Organisation on GitHub, or none');
  return wishes;
}

interface Question<Value> {
  /** By which the same is typed. Default the name of the field. */
  readonly option?: string;
  readonly initial?: string;
  readonly read: (answer: string) => Value;
}

function yes(message: string): Promise<boolean> {
  return answerTo(confirm({ message, initialValue: false }));
}

function optional(answer: string): string | undefined {
  return answer === '' ? undefined : answer;
}
