import { readFileSync } from 'node:fs';
import { fallbackMetrics } from '../tools/identity/metrics.ts';
import { drawnFont, sentFont } from '../tools/identity/headline-font.ts';
import { ico, png } from '../tools/identity/icon.ts';
import { tile } from '../tools/identity/mark.ts';
import { outline } from '../tools/identity/outline.ts';
import { drawSecondFaces } from '../tools/identity/second-faces.ts';
import { readPalette } from '../src/colour/palette.ts';
import { putFile } from '../src/disk/put.ts';
import { readNamed } from '../src/disk/read-named.ts';
import { site } from '#site';
import { cardFonts } from '../src/social/draw-card.ts';
import { createTypesetter } from '../src/faces/typeset.ts';
import { serialiseXml, xmlElement } from '../src/xml/element.ts';
import { command, say } from './process/command.ts';

const USAGE = `usage: npm run identity [-- --faces] [-- FONT.ttf ...]

Draws everything that carries the paper's face: the headline font, the wordmark and the icons. Run it
after a change of name, typeface, colours or mark, and commit what it writes.

  --faces    draws the second faces too, for letters that the headline face lacks; fetches them
             from the npm registry
  FONT.ttf   prints the descriptors that make this font a stand-in for the headline face, for
             src/styles/font.css
`;

/** Bytes of the largest font that is read: some of Chinese have as many. */
const MOST = 64 << 20;

const SAMPLE =
  'Small-company shares climb to their highest since early 2022 as traders price a September cut; ' +
  'What a basis point is, and why bond desks count in them. Consumer prices rise 3.0% from a year before';

await command({
  usage: USAGE,
  options: { faces: { type: 'boolean', default: false } },
  takesWords: true,
  async run({ faces }, fonts) {
    const drawing = await draw();
    if (faces) await drawSecondFaces('src/faces/font');
    for (const path of fonts) {
      const metrics = fallbackMetrics(drawing, readNamed(path, MOST), SAMPLE);
      say(`${path} ${JSON.stringify(metrics)}`);
    }
  },
});

/** @returns the headline font, for programs that read SFNT. */
async function draw(): Promise<Uint8Array> {
  const { light } = readPalette(process.cwd());
  const drawing = await drawnFont();
  putFile('src/styles/font/headline.woff2', await sentFont());
  putFile('src/social/font/headline.ttf', drawing);

  const seconds = cardFonts.seconds.map((path) => () => readFileSync(path));
  const name = outline(
    createTypesetter(() => drawing, seconds),
    site.name,
    400,
  );
  const drawn = xmlElement(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${name.width} ${name.height}` },
    xmlElement('title', {}, site.name),
    xmlElement('path', { fill: light('ink'), d: name.path }),
  );
  putFile('public/wordmark.svg', `${serialiseXml(drawn)}\n`);

  putFile('public/favicon.svg', `${tile(32, 0.06, light)}\n`);
  putFile('public/favicon.ico', ico(await png(tile(32, 0.06, light)), 32));
  putFile('public/apple-touch-icon.png', await png(tile(180, 0.14, light)));
  putFile('public/icon-144.png', await png(tile(144, 0.1, light)));
  putFile('public/icon-192.png', await png(tile(192, 0.1, light)));
  putFile('public/icon-512.png', await png(tile(512, 0.1, light)));
  putFile('public/icon-maskable-512.png', await png(tile(512, 0.2, light)));
  return drawing;
}
