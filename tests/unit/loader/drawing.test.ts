import { expect, it } from 'vitest';
import sharp from 'sharp';
import { isDrawing } from '../../../src/loader/drawing.ts';

const WIDTH = 640;
const HEIGHT = 360;
const picture = { format: 'png', width: WIDTH, height: HEIGHT } as const;

const svg = (inside: string): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${inside}</svg>`,
    ),
  )
    .png()
    .toBuffer();

const paper = (colour: string): string => `<rect width="100%" height="100%" fill="${colour}"/>`;
const line = '<path d="M20 300 L300 120 L620 200" fill="none" stroke="#0a5e5b" stroke-width="6"/>';
const bars =
  '<rect x="80" y="100" width="90" height="240" fill="#0a5e5b"/>' +
  '<rect x="220" y="60" width="90" height="280" fill="#b4530a"/>';
const words = '<text x="40" y="60" font-size="30" fill="#161a19">From 5.50% to 5.00%</text>';
/** A thing of many tones, as a camera sees it. */
const ball =
  '<defs><radialGradient id="a"><stop offset="0" stop-color="#fff3d0"/>' +
  '<stop offset="1" stop-color="#4a2a10"/></radialGradient></defs>' +
  '<ellipse cx="320" cy="180" rx="220" ry="150" fill="url(#a)"/>';

function noise(): Promise<Buffer> {
  let seed = 1;
  const raw = Uint8Array.from({ length: WIDTH * HEIGHT * 3 }, () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed % 256;
  });
  return sharp(raw, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .png()
    .toBuffer();
}

it.each([
  ['a line on light paper', true, () => svg(paper('#fbf9f4') + line + words)],
  ['bars on white', true, () => svg(paper('white') + bars + words)],
  ['black on nothing', true, () => svg(line + words)],
  ['a drawing in grey', true, () => svg(paper('#eee') + words)],
  ['a line on dark paper', false, () => svg(paper('#121514') + line)],
  ['a line on blue paper', false, () => svg(paper('#0a4f9c') + line)],
  ['a thing on white, as photographed', false, () => svg(paper('white') + ball)],
  ['a photograph to its edges', false, noise],
])('%s is a drawing: %s', async (_, expected, made) => {
  expect(await isDrawing(picture, await made())).toBe(expected);
});

it('takes what is kept with loss for a photograph', async () => {
  const bytes = await sharp(await svg(paper('white') + bars))
    .jpeg()
    .toBuffer();
  expect(await isDrawing({ ...picture, format: 'jpeg' }, bytes)).toBe(false);
});
