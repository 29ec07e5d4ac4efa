import { parseArgs, type ParseArgsConfig } from 'node:util';
import { didYouMean } from '../../src/problem/nearest.ts';

/** A command was called with what it does not know; the message names what it does. */
export class ArgumentError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ArgumentError';
  }
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

function plain(message: string, options: readonly string[]): string {
  const unknown = /^Unknown option '(-+[^']*)'/u.exec(message)?.[1];
  if (unknown === undefined) return message.replaceAll("'", '"');
  const known = options.map((name) => `--${name}`);
  const hint = didYouMean(unknown, known);
  return `unknown option "${unknown}"${hint === '' ? `; known are ${known.join(', ')}` : hint}`;
}
