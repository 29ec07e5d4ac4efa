import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawFlags, placeFlags } from '../../../../src/charts/svg/flag.ts';
import { formats } from '../../../../src/charts/svg/format.ts';
import { model, table } from '../chart.ts';
import { runs } from '../../../runs.ts';

const csv = table('date,value', '0,1', '1000,2');
const labels = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.stringMatching(/^[A-Za-z][a-z ]{0,38}[a-z]$/u)),
  { minLength: 1, maxLength: 6 },
);

describe('placeFlags', () => {
  it('never lets a label leave the frame, meet another label or a foreign rule', () => {
    fc.assert(
      fc.property(labels, fc.constantFrom('wide', 'narrow', 'card'), (spots, name) => {
        const format = formats[name];
        const annotations = spots.map(([x, label]) => `${x}: ${label}`).join(';');
        const at = (x: number): number => 40 + (x / 1000) * (format.width - 60);
        const { flags, rows, key } = placeFlags(model(csv, { annotations }), format, at);
        expect(flags).toHaveLength(spots.length);
        for (const flag of flags) {
          expect(flag.row).toBeLessThan(rows);
          if (flag.label === '') continue;
          expect(flag.from).toBeGreaterThanOrEqual(0);
          expect(flag.to).toBeLessThanOrEqual(format.width);
          for (const other of flags) {
            if (other === flag) continue;
            const meets =
              other.label !== '' &&
              other.row === flag.row &&
              other.from < flag.to &&
              flag.from < other.to;
            const crosses =
              other.row <= flag.row && other.x > flag.from + 1 && other.x < flag.to - 1;
            expect(meets || crosses, `${flag.label} and ${other.label}`).toBe(false);
          }
        }
        if (key.length > 0)
          for (const [, label] of spots) expect(key.join(' ')).toContain(label.split(/\s+/u)[0]);
      }),
      runs(200),
    );
  });

  it('puts two labels of one place on two rows of one rule', () => {
    const made = model(csv, { annotations: '0: One; 0: Two' });
    const { flags } = placeFlags(made, formats.wide, (x) => x / 2);
    expect(flags.map((flag) => [flag.x, flag.row])).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });

  it('turns the label of a late date to its left', () => {
    const made = model(csv, { annotations: '990: A long label at the end' });
    const { flags } = placeFlags(made, formats.narrow, (x) => x / 3);
    expect(flags[0]?.side).toBe('end');
  });

  it('draws nothing for nothing', () => {
    const plot = { left: 0, right: 1, top: 0, bottom: 1 };
    const none = placeFlags(model(csv), formats.wide, (x) => x);
    expect(drawFlags(none, formats.wide, 0, plot)).toEqual([]);
  });
});
