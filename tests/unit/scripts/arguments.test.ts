import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  ArgumentError,
  oneOf,
  readArguments,
  refuseKept,
  wholeNumber,
} from '../../../scripts/process/arguments.ts';

const options = { section: { type: 'string' }, draft: { type: 'boolean' } } as const;

describe('the arguments of a command', () => {
  it('are read as they are declared', () => {
    const { values } = readArguments({ args: ['--section', 'markets', '--draft'], options });
    expect(values).toEqual({ section: 'markets', draft: true });
  });

  it.each([
    ['--sektion', 'unknown option "--sektion"; did you mean "--section"?'],
    ['--colour', 'unknown option "--colour"; known are --section, --draft, --help'],
    ['--hlep', 'unknown option "--hlep"; did you mean "--help"?'],
    ['markets', 'unexpected "markets"; options are --section, --draft, --help'],
    ['-x', 'unknown option "-x"; known are --section, --draft, --help'],
  ])('that nobody knows are named: %s', (argument, message) => {
    expect(() => readArguments({ args: [argument], options })).toThrow(new ArgumentError(message));
  });

  it('that name a choice are one of those there are', () => {
    const formats = { text: 1, json: 2 };
    expect(oneOf('format', 'json', formats)).toBe('json');
    const wrong = (name: string) => () => oneOf('format', name, formats);
    expect(wrong('jsno')).toThrow(new ArgumentError('unknown format "jsno"; did you mean "json"?'));
    expect(wrong('toString')).toThrow('unknown format "toString"; known are text, json');
  });

  it('that count are whole numbers as people write them', () => {
    expect(wholeNumber('runs', '12')).toBe(12);
    expect(wholeNumber('seed', '0', 0)).toBe(0);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String)), (text) => {
        fc.pre(!/^[0-9]+$/u.test(text));
        expect(() => wholeNumber('runs', text)).toThrow(ArgumentError);
      }),
    );
    for (const text of ['0', '-1', '1e3', '0x10', ' 5', '', '9'.repeat(20)]) {
      expect(() => wholeNumber('runs', text)).toThrow(
        new ArgumentError(`--runs: "${text}" is no whole number from 1 on`),
      );
    }
  });

  it('that npm kept for itself are refused, with where they belong', () => {
    const kept = (env: Record<string, string>) => () => {
      refuseKept(['section', 'dry-run', 'fix'], env);
    };
    const typed = { npm_lifecycle_event: 'new', npm_config_cache: '/home/me/.npm' };
    expect(kept(typed)).not.toThrow();
    expect(kept({ npm_config_fix: 'true' })).not.toThrow();
    expect(kept({ ...typed, npm_config_section: 'true', npm_config_dry_run: '' })).toThrow(
      new ArgumentError(
        'npm kept --section, --dry-run for itself, so nothing was done; write "--" before all ' +
          'that is for the command: npm run new -- --section …',
      ),
    );
  });

  it('without a value are named', () => {
    expect(() => readArguments({ args: ['--section'], options })).toThrow(
      '--section needs a value',
    );
  });
});

it.each([
  [['--section'], '--section needs a value: --section VALUE'],
  [['--section', '--fix'], '; for one that begins with "-" write --section=VALUE'],
  [['--fix=1'], '--fix takes no value; write it alone'],
])('says of the value of an option what to write: %j', (args, message) => {
  const options = { section: { type: 'string' }, fix: { type: 'boolean' } } as const;
  expect(() => readArguments({ args, options })).toThrow(message);
});
