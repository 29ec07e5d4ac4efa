import type { Colour } from '../../src/colour/palette.ts';

/**
 * The mark: a tally of five, four strokes and the one that crosses them, standing
 * under a roof. 32 by 32 units. `ground` separates the crossing stroke.
 */
export function mark(colours: {
  readonly house: string;
  readonly strike: string;
  readonly ground: string;
}): string {
  const strike = 'M3.5 27 28.5 16.5';
  return (
    `<g fill="none">` +
    `<path stroke="${colours.house}" stroke-width="3" d="M2 13.5 16 4l14 9.5M7 15v14M13 15v14M19 15v14M25 15v14"/>` +
    `<path stroke="${colours.ground}" stroke-width="5.5" d="${strike}"/>` +
    `<path stroke="${colours.strike}" stroke-width="3" d="${strike}"/></g>`
  );
}

/** The mark on a square tile; `inset` is the share of the side left free on each edge. */
export function tile(size: number, inset: number, colour: Colour): string {
  const ground = colour('accent');
  const scale = (1 - 2 * inset) * (size / 32);
  const offset = size * inset;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">` +
    `<path fill="${ground}" d="M0 0h${size}v${size}H0z"/>` +
    `<g transform="translate(${offset} ${offset}) scale(${scale})">` +
    `${mark({ house: colour('paper'), strike: colour('strike'), ground })}</g></svg>`
  );
}
