import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/** Noto (The Noto Project Authors, SIL Open Font License 1.1), as Fontsource packs it. */
const VERSION = '5.3.0';
const packages = {
  'noto-sans':
    'sha512-fBCog2PY7DiVVTEEqtI/Qdinx/knobHYfoGpjFXdfBX5RoJaBp1Prw2G75p0OIsdlMZg3cLo0c+YbIUYOxnQJw==',
  'noto-serif':
    'sha512-ZrMzjuQlBIcw+qma1slZQdU3YDJvrjLG+9CWU1bxSf3YTkucwqd3EYa/Kfo4Ts19w8IMTGAmtOE3d6wWlgnBtA==',
  'noto-sans-math':
    'sha512-CzodkZ4R2VC73rqbNbVpiI94fXZJLFEMNBTAM3DFadjAKrjLQ2Fr+s2yM2c5uS+frBZ2IM+LyMo6COhAzV7hCA==',
  'noto-sans-symbols':
    'sha512-Al5jMC2ivI5JkBP3RpcEhkY3zel9CyS199TfKC/B1SAFVj8BJghUNX0tMif0CuhVLpVwZMacM/lHJx3wxdJZBQ==',
  'noto-sans-jp':
    'sha512-OZbBzZ8LrFRs2RFT2Cc0HUV2C2ZeSfyEXhDJWR0EZuZaraJfRubpvrFmUnCljuBDEkw8Vn6CE/+nf9dj9b+0lg==',
  'noto-sans-sc':
    'sha512-HeqIlGm0+ohOKxZLuHj1qW6r6avHH0OWdKERAcSDI0RQ+MXrteuLKA+M+5eOA8rYy0MFvOR5AT0fQo2rUkye0Q==',
  'noto-sans-kr':
    'sha512-/JnpTjaCOXW7xUoqOyCVYSr05VOkDy5Yla9O+WAEiS7u+yYLsmHoqj6v1W0bf91G8G3XA2+NnRS3CX2Tf/FVZg==',
  'noto-sans-arabic':
    'sha512-i3t6GR0LOReyJVEk+YfYCnxv53wuIelg7Y9NGNvOq4Diq/EP0YszaGXkQwfQNigLjfO4POrLaPGM0sNliGYk7A==',
  'noto-sans-hebrew':
    'sha512-7owtzuw9D+ipt0g8mcBGOm7MS/mv/REKsjSwEUe749UUsrnG54TSmusNn7oxv2GxbUORAzADLQ8ggdtt7oKkpg==',
  'noto-sans-symbols-2':
    'sha512-hFnEnIXOIgLLJ61SO9icRXKoS+LSWoq7ZqKJQ/NaQR7ptdC6+7yW4ci6EuXgsS1S9JmWpciX6w0AFZkU1DKn1A==',
  'noto-sans-thai':
    'sha512-ngqUyvDukkZUHypQbUJvUdAeYa2aYZsyeDTsdqMudf7GK2F2TK19OZ5kbo+37qsBtkNpmAMhEObQnWnzPqzKUw==',
} as const;

const MARKS = range(0x20, 0x7e) + range(0x2000, 0x206f);
const KANA = range(0x3000, 0x30ff) + range(0xff01, 0xff9f);

/** What each second face is made of: package, its file, and the letters that are kept. */
const faces: readonly (readonly [
  name: string,
  from: keyof typeof packages,
  file: string,
  letters: string,
])[] = [
  ['sans-latin', 'noto-sans', 'latin-ext-600', range(0x100, 0x24f) + range(0x1e00, 0x20cf)],
  ['sans-greek', 'noto-sans', 'greek-600', range(0x370, 0x3ff)],
  ['sans-cyrillic', 'noto-sans', 'cyrillic-600', range(0x400, 0x4ff)],
  ['sans-cyrillic-ext', 'noto-sans', 'cyrillic-ext-600', range(0x400, 0x52f)],
  ['serif-greek', 'noto-serif', 'greek-600', range(0x370, 0x3ff)],
  ['serif-cyrillic', 'noto-serif', 'cyrillic-600', range(0x400, 0x4ff)],
  ['serif-cyrillic-ext', 'noto-serif', 'cyrillic-ext-600', range(0x400, 0x52f)],
  ['serif-latin', 'noto-serif', 'latin-ext-600', range(0x100, 0x24f) + range(0x1e00, 0x20cf)],
  ['math', 'noto-sans-math', 'latin-400', range(0x2015, 0x22ff) + range(0x25a0, 0x25ff) + '⟨⟩'],
  ['symbols', 'noto-sans-symbols', 'symbols-600', range(0x2100, 0x2bff)],
  [
    'symbols-2',
    'noto-sans-symbols-2',
    'symbols-400',
    range(0x2600, 0x27bf) + range(0x2b00, 0x2bff),
  ],
  ['arabic', 'noto-sans-arabic', 'arabic-600', range(0x600, 0x6ff) + range(0x750, 0x77f) + MARKS],
  ['hebrew', 'noto-sans-hebrew', 'hebrew-600', range(0x590, 0x5ff) + MARKS],
  ['devanagari', 'noto-sans', 'devanagari-600', range(0x900, 0x97f) + range(0x200c, 0x200d)],
  ['thai', 'noto-sans-thai', 'thai-600', range(0xe00, 0xe7f)],
  ['japanese', 'noto-sans-jp', 'japanese-600', KANA + firstLevel('shift_jis', 0x88, 0x98)],
  ['korean', 'noto-sans-kr', 'korean-600', firstLevel('euc-kr', 0xb0, 0xc8)],
  ['chinese', 'noto-sans-sc', 'chinese-simplified-600', firstLevel('gb2312', 0xb0, 0xd7)],
];

/**
 * Draws the faces of `src/faces/font/` anew, from packages that it fetches from the npm registry.
 *
 * @param dir where they are written, as TrueType files.
 * @throws Error when a package is not the one that is expected.
 */
export async function drawSecondFaces(dir: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'faces-'));
  try {
    for (const [name, from, file, letters] of faces) {
      const source = fetched(from, folder);
      const path = join(source, `files/${from}-${file}-normal.woff2`);
      const face = await subsetFont(readFileSync(path), letters, { targetFormat: 'sfnt' });
      writeFileSync(join(dir, `${name}.ttf`), face);
    }
    writeFileSync(
      join(dir, 'OFL-Noto.txt'),
      readFileSync(join(fetched('noto-sans', folder), 'LICENSE')),
    );
    for (const subset of ['latin', 'latin-ext', 'vietnamese']) {
      writeFileSync(join(dir, `${subset}.ttf`), await headlineLetters(subset));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Letters of the headline face that browsers are not sent: see `headline-font.ts`. */
async function headlineLetters(subset: string): Promise<Uint8Array> {
  const file = `@fontsource-variable/newsreader/files/newsreader-${subset}-opsz-normal.woff2`;
  const source = readFileSync(createRequire(import.meta.url).resolve(file));
  return subsetFont(source, range(0x100, 0x2bff), {
    targetFormat: 'sfnt',
    variationAxes: { opsz: 40, wght: 600 },
  });
}

/** Folder of an unpacked package. */
function fetched(name: keyof typeof packages, folder: string): string {
  const into = join(folder, name);
  if (readdirSync(folder).includes(name)) return join(into, 'package');
  const spec = `@fontsource/${name}@${VERSION}`;
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder, spec]);
  const archive = join(folder, `fontsource-${name}-${VERSION}.tgz`);
  const digest = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (`sha512-${digest}` !== packages[name]) throw new Error(`${spec} is not what was expected`);
  mkdirSync(into);
  execFileSync('tar', ['-xzf', archive, '-C', into]);
  return join(into, 'package');
}

/**
 * The letters that a national standard holds for common use, in rows of 94: kanji of level 1
 * (JIS X 0208), Hangul (KS X 1001), hanzi of level 1 (GB 2312).
 */
function firstLevel(encoding: string, firstRow: number, lastRow: number): string {
  const decoder = new TextDecoder(encoding);
  const bytes: number[] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    for (let cell = encoding === 'shift_jis' ? 0x40 : 0xa1; cell <= 0xfe; cell++) {
      if (cell !== 0x7f) bytes.push(row, cell);
    }
  }
  const letters = Array.from(decoder.decode(Uint8Array.from(bytes)));
  return letters.filter((letter) => /[\p{Script=Han}\p{Script=Hangul}]/u.test(letter)).join('');
}

function range(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) =>
    String.fromCodePoint(first + index),
  ).join('');
}
