/** An image with the words of the place where it is shown. */
export interface Picture extends ImageFiles {
  readonly alt: string;
  readonly caption: string | undefined;
  readonly credit: string | undefined;
}

/**
 * The files of an image, ready for `<picture>`. Files are named by content, so they never
 * change under a name. Widths ascend and never exceed the original's. An image has no words
 * of its own: each place that shows it says there what it shows.
 */
export interface ImageFiles {
  /** Pixel size of the original: gives the aspect ratio. */
  readonly width: number;
  readonly height: number;
  /** In the order browsers should try them. */
  readonly sources: readonly PictureSource[];
  /** What an old browser and feeds load; root-relative. */
  readonly fallback: PictureFile;
  /** Root-relative address of the file in which it moves; undefined for a still one. */
  readonly moving: string | undefined;
  /** Whether it is drawn in few colours on light paper, which is dark paper by night. */
  readonly drawn: boolean;
}

export interface PictureSource {
  readonly type: 'image/avif' | 'image/webp';
  readonly files: readonly PictureFile[];
}

export interface PictureFile {
  readonly url: string;
  readonly width: number;
}
