/** Signs, and letters of other scripts, for every face that lacks them. */
const others = [
  ...['math', 'symbols', 'symbols-2', 'hebrew', 'arabic', 'devanagari', 'thai'],
  ...['japanese', 'chinese', 'korean'],
];

const paths = (names: readonly string[]): string[] =>
  [...names, ...others].map((name) => `src/faces/font/${name}.ttf`);

/**
 * Second faces, relative to the project's root: what the first face cannot write is written in
 * the first of these that can. `npm run identity -- --faces` draws them.
 */
export const secondFaces = {
  /** For a face with serifs. */
  serif: [
    ...paths([
      ...['latin', 'latin-ext', 'vietnamese', 'serif-latin', 'serif-greek'],
      ...['serif-cyrillic', 'serif-cyrillic-ext'],
    ]),
    // Has fractions and the signs of per mille, of which there is nothing else.
    'src/charts/font/PublicSans-SemiBold.ttf',
  ],
  /** For a face without. */
  sans: paths(['sans-latin', 'sans-greek', 'sans-cyrillic', 'sans-cyrillic-ext']),
} as const;

/** What is drawn with these faces depends on them. */
export const FACES_CODE = 'src/faces';
