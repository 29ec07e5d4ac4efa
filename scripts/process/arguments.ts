import { parseArgs, type ParseArgsConfig } from 'node:util';
import { didYouMean } from '../../src/problem/nearest.ts';

/** A command was called with what it does not know; the message names what it does. */
export class ArgumentError extends Error {
  override readonly name = 'ArgumentError';
}

/**
 * `parseArgs` of Node with messages for who types.
 *
 * @throws ArgumentError for an unknown option, with the nearest one, or a missing value.
 */
export function readArguments<const Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    if (!String(error.code).startsWith('ERR_PARSE_ARGS')) throw error;
    throw new ArgumentError(plain(error.message, Object.keys(config.options ?? {})));
  }
}

/**
 * Refuses options that npm took for its own: it passes on what stands behind `--`, and keeps an
 * option before it, of which it passes on the value alone.
 *
 * @throws ArgumentError that says where `--` belongs.
 */
export function refuseKept(options: readonly string[], env: NodeJS.ProcessEnv): void {
  const script = env['npm_lifecycle_event'];
  if (script === undefined) return;
  const kept = options.filter(
    (name) => env[`npm_config_${name.replaceAll('-', '_')}`] !== undefined,
  );
  if (kept.length === 0) return;
  const names = kept.map((name) => `--${name}`).join(', ');
  throw new ArgumentError(
    `npm kept ${names} for itself, so nothing was done; write "--" before all that is for the ` +
      `command: npm run ${script} -- --${kept[0] ?? ''} …`,
  );
}

function plain(message: string, options: readonly string[]): string {
  const unknown = /^Unknown option '(-+[^']*)'/u.exec(message)?.[1];
  const known = [...options, 'help'].map((name) => `--${name}`);
  if (unknown !== undefined) return notOneOf('option', unknown, known);
  const word = /^Unexpected argument '([^]*)'\. This command/u.exec(message)?.[1];
  if (word === undefined) return ofValue(message);
  return `unexpected "${word}"; options are ${known.join(', ')}`;
}

/** What is wrong with the value of an option that exists. */
function ofValue(message: string): string {
  const [, option = '', value] = /^Option '(?:-\w, )?(--[\w-]+)( <value>)?/u.exec(message) ?? [];
  if (option === '') return message.replaceAll("'", '"');
  if (message.includes('does not take')) return `${option} takes no value; write it alone`;
  const equals = message.includes('ambiguous')
    ? `; for one that begins with "-" write ${option}=VALUE`
    : '';
  return value === undefined && equals === ''
    ? message.replaceAll("'", '"')
    : `${option} needs a value: ${option} VALUE${equals}`;
}

/**
 * The name of one of some choices.
 *
 * @param what they are: `format`.
 * @throws ArgumentError with the nearest for any other name.
 */
export function oneOf<Choices extends object>(
  what: string,
  name: string,
  choices: Choices,
): keyof Choices & string {
  if (isKey(name, choices)) return name;
  throw new ArgumentError(notOneOf(what, name, Object.keys(choices)));
}

function isKey<Choices extends object>(
  name: string,
  choices: Choices,
): name is keyof Choices & string {
  return Object.hasOwn(choices, name);
}

function notOneOf(what: string, value: string, known: readonly string[]): string {
  const hint = didYouMean(value, known);
  return `unknown ${what} "${value}"${hint === '' ? `; known are ${known.join(', ')}` : hint}`;
}

/**
 * The value of an option that is a whole number.
 *
 * @throws ArgumentError for any other text and for a number below `least`.
 */
export function wholeNumber(option: string, value: string, least = 1): number {
  const number = Number(value);
  if (/^\d+$/u.test(value) && Number.isSafeInteger(number) && number >= least) return number;
  throw new ArgumentError(`--${option}: "${value}" is no whole number from ${least} on`);
}
