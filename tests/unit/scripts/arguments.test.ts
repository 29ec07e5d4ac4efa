import { describe, expect, it } from 'vitest';
import { ArgumentError, readArguments } from '../../../scripts/process/arguments.ts';

const options = { section: { type: 'string' }, draft: { type: 'boolean' } } as const;

describe('the arguments of a command', () => {
  it('are read as they are declared', () => {
    const { values } = readArguments({ args: ['--section', 'markets', '--draft'], options });
    expect(values).toEqual({ section: 'markets', draft: true });
  });

  it.each([
    ['--sektion', 'unknown option "--sektion"; did you mean "--section"?'],
    ['--colour', 'unknown option "--colour"; known are --section, --draft'],
    ['-x', 'unknown option "-x"; known are --section, --draft'],
  ])('that nobody knows are named: %s', (argument, message) => {
    expect(() => readArguments({ args: [argument], options })).toThrow(new ArgumentError(message));
  });

  it('without a value are named', () => {
    expect(() => readArguments({ args: ['--section'], options })).toThrow(/"--section <value>"/u);
  });
});
