import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapes, sizeWithin } from '../../../src/publication/shapes.ts';

describe('sizeWithin', () => {
  it.each([
    ['16x9', { width: 1600, height: 900 }, { width: 1200, height: 675 }],
    ['4x3', { width: 1600, height: 900 }, { width: 1200, height: 900 }],
    ['1x1', { width: 1600, height: 900 }, { width: 900, height: 900 }],
    ['1x1', { width: 4000, height: 3000 }, { width: 1200, height: 1200 }],
    ['16x9', { width: 640, height: 960 }, { width: 640, height: 360 }],
  ])('cuts %s from %o as %o', (name, picture, size) => {
    const shape = shapes.find((candidate) => candidate.name === name);
    expect(shape && sizeWithin(shape, picture)).toEqual(size);
  });

  it('never leaves the picture, and keeps to the shape within a pixel', () => {
    const side = fc.integer({ min: 20, max: 10_000 });
    fc.assert(
      fc.property(side, side, fc.constantFrom(...shapes), (width, height, shape) => {
        const size = sizeWithin(shape, { width, height });
        expect(size.width).toBeLessThanOrEqual(Math.min(width, 1200));
        expect(size.height).toBeLessThanOrEqual(height);
        const exact = (size.height * shape.width) / shape.height;
        expect(Math.abs(size.width - exact)).toBeLessThanOrEqual(shape.width / shape.height);
      }),
    );
  });
});
