declare module 'subset-font' {
  /** The font with only the glyphs that `text` needs; axes that are given are pinned to one place. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: 'woff2' | 'sfnt';
      readonly variationAxes?: Readonly<Record<string, number>>;
      /** Tags of the layout features that are kept: all of them without. */
      readonly keepFeatures?: readonly string[];
      /** Tags of tables that are left out. */
      readonly dropTables?: readonly string[];
    },
  ): Promise<Uint8Array>;
}

declare module 'fontverter' {
  /** The same font in another wrapping. */
  export function convert(font: Uint8Array, to: 'woff2' | 'sfnt'): Promise<Uint8Array>;
}
