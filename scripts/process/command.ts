import type { parseArgs, ParseArgsOptionsConfig } from 'node:util';
import { formatFailure, printableLines } from '../../src/problem/format.ts';
import { ArgumentError, readArguments, refuseKept } from './arguments.ts';

/** A command as it is declared. */
export interface Command<Options extends ParseArgsOptionsConfig> {
  /** What `--help` prints. */
  readonly usage: string;
  /** As `parseArgs` of Node has them; without `help`, which every command has. */
  readonly options: Options;
  /** Whether it takes words that are no options. Default false. */
  readonly takesWords?: boolean;
  /** Takes all that was typed as words, which another program reads. Default false. */
  readonly passesOn?: boolean;
  /** Exit code when it cannot be done, for a command whose 1 has a meaning. Default 1. */
  readonly failed?: number;
  /** What a failure says. Default its message. */
  readonly failure?: (error: unknown) => string;
  /** @returns the exit code; nothing is 0. */
  readonly run: (values: Values<Options>, words: string[]) => Ended | Promise<Ended>;
}

interface Config<Options extends ParseArgsOptionsConfig> {
  readonly args: string[];
  readonly options: Options;
  readonly allowPositionals: boolean;
}

type Values<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<Config<Options>>
>['values'];

type Ended = number | undefined;

/** Exit code of a command that was called with what it does not know. */
const MISUSED = 2;

/** Where a command writes. */
export interface Voice {
  /** Writes lines for who asked, as a terminal and a log show them. */
  readonly say: (text: string) => void;
  /** Writes what a program reads, whose form says how words stand in it. */
  readonly pass: (text: string) => void;
  /** Writes lines for who waits, which are no part of the answer. */
  readonly complain: (text: string) => void;
}

/**
 * @param answer writes what was asked for.
 * @param aside writes what is no part of it.
 */
export function voiceOf(answer: (text: string) => void, aside = answer): Voice {
  const pass = (text: string): void => {
    answer(`${text}\n`);
  };
  return {
    say: (text) => {
      pass(printableLines(text));
    },
    pass,
    complain: (text) => {
      aside(`${printableLines(text)}\n`);
    },
  };
}

/** That of a command in a process of its own. */
export const voice = voiceOf(
  (text) => process.stdout.write(text),
  (text) => process.stderr.write(text),
);
export const { say, pass, complain } = voice;

/** Runs a command with what was typed, and has the process end with its exit code. */
export async function command<const Options extends ParseArgsOptionsConfig>(
  definition: Command<Options>,
): Promise<void> {
  process.exitCode = await runCommand(definition, process.argv.slice(2), voice);
}

/**
 * Runs a command: `--help` says its usage and does nothing else, and what fails is told in a
 * sentence (with `DEBUG` set by where it came from) and by the exit code.
 *
 * @param typed the words after its name.
 * @returns the exit code.
 */
export async function runCommand<const Options extends ParseArgsOptionsConfig>(
  { usage, options, takesWords = false, passesOn = false, ...definition }: Command<Options>,
  typed: string[],
  { say, complain }: Voice,
): Promise<number> {
  const { failed = 1, failure = formatFailure, run } = definition;
  if (typed.includes('--help') || typed.includes('-h')) {
    say(usage.trimEnd());
    return 0;
  }
  try {
    refuseKept(Object.keys(options), process.env);
    const args = passesOn ? [] : typed;
    const config = { args, options, allowPositionals: takesWords };
    const { values, positionals } = readArguments<Config<Options>>(config);
    return (await run(values, passesOn ? typed : positionals)) ?? 0;
  } catch (error) {
    complain(failure(error));
    return error instanceof ArgumentError ? MISUSED : failed;
  }
}
