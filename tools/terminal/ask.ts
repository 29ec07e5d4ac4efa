import { cancel, intro, isCancel, type CANCEL_SYMBOL } from '@clack/prompts';
import type { Readable, Writable } from 'node:stream';

/** Where questions are asked; the terminal by default. */
export interface Terminal {
  readonly input?: Readable;
  readonly output?: Writable;
}

/** Who was asked gave up. */
class GivenUp extends Error {}

/**
 * Asks questions under a title; each takes its answer by `answerTo`.
 *
 * @returns undefined when who is asked gives up.
 */
export async function interviewed<Wishes>(
  title: string,
  ask: () => Promise<Wishes>,
  terminal: Terminal = {},
): Promise<Wishes | undefined> {
  intro(title, terminal);
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof GivenUp)) throw error;
    cancel('Nothing was written.', terminal);
    return undefined;
  }
}

/** @throws GivenUp when there is none. */
export async function answerTo<Answer>(
  question: Promise<Answer | typeof CANCEL_SYMBOL>,
): Promise<Answer> {
  const answer = await question;
  if (isCancel(answer)) throw new GivenUp();
  return answer;
}
