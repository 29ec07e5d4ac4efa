import { XMLParser } from 'fast-xml-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { document, xmlElement, legalText, serialiseXml } from '../../../src/xml/element.ts';

const hostile = [
  ']]>',
  '&',
  '<',
  '&amp;',
  '<!--',
  '"',
  "'",
  '\u0000',
  '\u000b',
  '\u001f',
  '\ud800',
  '\udfff',
  '\ufffe',
  '\u2028',
  '\u202e',
  '📈',
  '\n',
  '\t',
  'a',
];
const text = fc.array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' })), {
  maxLength: 12,
});

describe('element', () => {
  it('leaves out what is undefined', () => {
    expect(serialiseXml(xmlElement('a', { b: undefined, c: '1' }, undefined, 'x'))).toBe(
      '<a c="1">x</a>',
    );
    expect(serialiseXml(xmlElement('a'))).toBe('<a/>');
  });

  it('gives any text back as it was, but for what XML cannot hold', () => {
    const parser = new XMLParser({
      ignoreAttributes: false,
      htmlEntities: true,
      parseTagValue: false,
      trimValues: false,
    });
    fc.assert(
      fc.property(text, (parts) => {
        const written = `.${parts.join('')}.`;
        const xml = document(xmlElement('root', { name: written }, written));
        expect(xml.isWellFormed()).toBe(true);
        const read: unknown = parser.parse(xml);
        const expected = legalText(written);
        expect(read).toMatchObject({ root: { '#text': expected, '@_name': expected } });
      }),
    );
  });

  it('keeps emoji and right-to-left marks', () => {
    expect(legalText('a\u202eb📈\ud83d')).toBe('a\u202eb📈');
  });
});
