import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createWriter } from '../../../src/build/writer.ts';
import { digestOf } from '../../../src/disk/digest.ts';
import { folderOf } from '../folder.ts';

/** Whatever is in a text, halves of letters too. */
const text = fc.array(
  fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\ud800', '\udc00')),
  {
    maxLength: 20,
  },
);

it('writes texts as UTF-8, each with the digest of its bytes, whatever stood there before', () => {
  const dir = folderOf();
  const writer = createWriter(dir, undefined, () => undefined);
  let number = 0;
  fc.assert(
    fc.property(text, (parts) => {
      const path = `${(number += 1)}.txt`;
      const whole = parts.join('');
      writer.write(`/${path}`, whole);
      const bytes = readFileSync(join(dir, path));
      expect(bytes.equals(Buffer.from(whole))).toBe(true);
      expect(writer.written.get(path)?.digest).toBe(digestOf(bytes));
    }),
  );
});
