import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chartFonts } from '../../../src/charts/image.ts';
import { chartLetters } from '../../../src/edition/chart-letters.ts';
import { lettersOf } from '../../../src/faces/letters.ts';
import { settable } from '../../../src/faces/settable.ts';
import { model, table } from '../charts/chart.ts';

const root = join(import.meta.dirname, '../../..');
const lackingIn = chartLetters(root);
const bars = (title: string, ...names: string[]) =>
  model(table('date,value', ...names.map((name) => `"${name.replaceAll('"', '')}",1`)), {
    type: 'bar',
    title,
  });

describe('letters that the image of a chart would lack', () => {
  it.each([
    'Łódź, İstanbul, Đà Nẵng and Þórshöfn',
    'ten‑year ≤ ≥ ≈ ± → ↑ ↓ ₹ ₩ ₺ ₦ ₿ ‰ ⅓ ★ ✓ ฿ CO₂ ℃ ￥',
    '日本の金利 中国人民银行 한국은행',
    'أسعار النفط and מדד',
    'Қазақстан, Ўзбекистон, Ελλάδα',
    'रिज़र्व बैंक and ภาษาไทย',
  ])('none: %s', (title) => {
    expect(lackingIn(bars(title, 'A', title))).toEqual([]);
  });

  it('are told of titles and of names, each once', () => {
    expect(lackingIn(bars('ქართული 🚀', 'A', '🚀'))).toEqual([...new Set('ქართული🚀')]);
    expect(lackingIn(bars('Rates', '鬱', 'B'))).toEqual(['鬱']);
  });

  it('no face is read for are in the first one', () => {
    const [first] = chartFonts;
    const letters = lettersOf(readFileSync(join(root, first)));
    const unread = chartLetters('/nowhere');
    const taken = Array.from({ length: 0x3000 }, (_, code) =>
      settable(String.fromCodePoint(code + 0x20)),
    )
      .filter((text) => !/[\s\p{Cc}\p{Cf}\ufe00-\ufe0f]/u.test(text))
      .filter((text) => {
        try {
          return unread({ ...bars('A', 'A'), title: text }).length === 0;
        } catch {
          return false;
        }
      });
    expect(taken.length).toBeGreaterThan(150);
    expect(
      taken.filter((text) =>
        Array.from(text).some((letter) => !letters.has(letter.codePointAt(0) ?? 0)),
      ),
    ).toEqual([]);
  });
});
