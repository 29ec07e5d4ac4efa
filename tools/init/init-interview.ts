import { cancel, confirm, intro, isCancel, text, type CANCEL_SYMBOL } from '@clack/prompts';
import type { PaperWishes } from './answers.ts';

/** The editor gave up. */
class GivenUp extends Error {}

/**
 * Asks for what a paper is, as far as it was not typed.
 *
 * @returns undefined when nothing is to be made.
 */
export async function askForPaper(typed: PaperWishes): Promise<PaperWishes | undefined> {
  intro('A paper of your own');
  try {
    return await ask(typed);
  } catch (error) {
    if (!(error instanceof GivenUp)) throw error;
    cancel('Nothing was written.');
    return undefined;
  }
}

async function ask(typed: PaperWishes): Promise<PaperWishes> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const name = typed.name ?? (await line('Name of the paper'));
  return {
    name,
    tagline: typed.tagline ?? (await line('One sentence under the name')),
    url: typed.url ?? (await line('Address of the site', 'https://')),
    language:
      typed.language ?? (await line('Language: ar, de, en, es, fr, he, ja, pt-BR', 'en-US')),
    timeZone: typed.timeZone ?? (await line('Time zone', zone)),
    sections: typed.sections ?? listOf(await line('Sections, with commas between', 'News')),
    publisher: typed.publisher ?? (await line('Publisher', name)),
    email: typed.email ?? (await line('E-mail address of the editors')),
    security: typed.security,
    tickers: typed.tickers ?? listOf(await line('Tickers, as AAPL=Apple, or none', '')),
    promos: typed.promos ?? (await yes('Place a promo for your own feeds?')),
    sponsors: typed.sponsors ?? (await yes('Will there be paid stories or promos?')),
    organization: typed.organization ?? optional(await line('Organisation on GitHub, or none', '')),
  };
}

async function line(message: string, initialValue?: string): Promise<string> {
  const options = initialValue === undefined ? { message } : { message, initialValue };
  return (await answerTo(text(options))).trim();
}

function yes(message: string): Promise<boolean> {
  return answerTo(confirm({ message, initialValue: false }));
}

function optional(answer: string): string | undefined {
  return answer === '' ? undefined : answer;
}

/** Names with commas between them. */
export function listOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** @throws GivenUp when there is none. */
async function answerTo<Answer>(question: Promise<Answer | typeof CANCEL_SYMBOL>): Promise<Answer> {
  const answer = await question;
  if (isCancel(answer)) throw new GivenUp();
  return answer;
}
