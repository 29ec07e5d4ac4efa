import { convert } from 'fontverter';
import { describe, expect, it } from 'vitest';
import { openFace } from '../../../../src/faces/face.ts';
import { drawnFont, sentFont } from '../../../../tools/identity/headline-font.ts';
import { kernPairs, withKerning } from '../../../../tools/identity/kerning.ts';

const drawn = await drawnFont();
const sent = await sentFont();
const unwrapped = await convert(sent, 'sfnt');

function ems(font: Uint8Array, text: string): number {
  const face = openFace(font);
  const units = face.shaped(text, 'ltr').reduce((sum, { advance }) => sum + advance, 0);
  return units / face.unitsPerEm;
}

describe('the headline face for browsers', () => {
  it('arrives with the first ten segments of a connection, headers and all', () => {
    expect(sent.length).toBeLessThan(12_600);
  });

  it.each([
    'To Wall Street’s relief, Volcker was right',
    'What the VIX measures: fear, or the price of it',
    'AAPL, AVGO and WTI: Power Today',
    'Zürich, Nestlé and São Paulo',
    'The Fed cuts five of twelve',
  ])('sets %s as wide as the face that is drawn', (line) => {
    expect(Math.abs(ems(unwrapped, line) / ems(drawn, line) - 1)).toBeLessThan(0.005);
  });

  it('moves the pairs that show, and keeps what is one glyph', () => {
    const alone = ems(unwrapped, 'T') + ems(unwrapped, 'o');
    expect(ems(unwrapped, 'To') - alone).toBeCloseTo(ems(drawn, 'To') - alone, 2);
    expect(alone - ems(unwrapped, 'To')).toBeGreaterThan(0.05);
    expect(openFace(unwrapped).shaped('fi', 'ltr')).toHaveLength(1);
  });

  it('has the pairs of the face that is drawn, to two thousandths of an em', () => {
    const pairs = kernPairs(drawn).map(({ left, right }) => left + right);
    expect(pairs.length).toBeGreaterThan(500);
    for (const pair of pairs) {
      expect(Math.abs(ems(unwrapped, pair) - ems(drawn, pair)), pair).toBeLessThan(0.002);
    }
  });

  it('names a letter that a font lacks', () => {
    expect(() => withKerning(drawn, [{ left: 'T', right: '経', em: 0.1 }])).toThrow('lacks "経"');
  });
});
