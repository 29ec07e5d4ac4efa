import type { parseArgs, ParseArgsOptionsConfig } from 'node:util';
import { formatFailure, printableLines } from '../../src/problem/format.ts';
import { ArgumentError, readArguments } from './arguments.ts';

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

/**
 * Runs a command with what was typed: `--help` prints its usage and does nothing else, and what
 * fails is told in a sentence (with `DEBUG` set by where it came from) and by the exit code.
 */
export async function command<const Options extends ParseArgsOptionsConfig>({
  usage,
  options,
  takesWords = false,
  passesOn = false,
  failed = 1,
  failure = formatFailure,
  run,
}: Command<Options>): Promise<void> {
  const typed = process.argv.slice(2);
  if (typed.includes('--help') || typed.includes('-h')) {
    say(usage.trimEnd());
    return;
  }
  try {
    const args = passesOn ? [] : typed;
    const config = { args, options, allowPositionals: takesWords };
    const { values, positionals } = readArguments<Config<Options>>(config);
    process.exitCode = (await run(values, passesOn ? typed : positionals)) ?? 0;
  } catch (error) {
    complain(failure(error));
    process.exitCode = error instanceof ArgumentError ? MISUSED : failed;
  }
}

/** Writes lines for who asked, as a terminal and a log show them. */
export function say(text: string): void {
  pass(printableLines(text));
}

/** Writes what a program reads, whose form says how words stand in it. */
export function pass(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Writes lines for who waits, which are no part of the answer. */
export function complain(text: string): void {
  process.stderr.write(`${printableLines(text)}\n`);
}
