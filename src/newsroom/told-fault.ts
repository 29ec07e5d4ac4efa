import type { FileFormat } from './story-file.ts';

/**
 * A format whose faults writers are told of: of an error in saving, Sveltia shows the message of its
 * cause when it is called `saving_failed`, and an empty dialog else. The form keeps what it holds.
 */
export function withToldFaults(format: FileFormat): FileFormat {
  return {
    fromFile: (text) => format.fromFile(text),
    toFile: (form) => {
      try {
        return format.toFile(form);
      } catch (cause) {
        throw new Error('saving_failed', { cause });
      }
    },
  };
}
