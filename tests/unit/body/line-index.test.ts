import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LineIndex } from '../../../src/body/line-index.ts';

it('counts lines that end with LF, CRLF or CR', () => {
  const texts = fc.array(fc.constantFrom('a', 'é', '\n', '\r', '\r\n'), { maxLength: 12 });
  fc.assert(
    fc.property(texts, (parts) => {
      const text = parts.join('');
      const index = new LineIndex(text);
      for (let offset = 0; offset <= text.length; offset++) {
        const { line, column } = index.place(offset);
        expect(index.offset(line, column)).toBe(offset);
        if (text.slice(offset - 1, offset + 1) === '\r\n') continue;
        const lines = text.slice(0, offset).split(/\r\n?|\n/u);
        expect({ line, column }).toEqual({
          line: lines.length,
          column: (lines.at(-1)?.length ?? 0) + 1,
        });
      }
    }),
  );
});
