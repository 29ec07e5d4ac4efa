/** A proportion of width to height, and how files in it are named. */
export interface Shape {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** What search engines ask a story's picture in (Google, "Article structured data"). */
export const shapes: readonly Shape[] = [
  { name: '16x9', width: 16, height: 9 },
  { name: '4x3', width: 4, height: 3 },
  { name: '1x1', width: 1, height: 1 },
];

/** Pixels: as wide as large previews ask for. */
const WIDEST = 1200;

export interface Size {
  /** Pixels, as is the height. */
  readonly width: number;
  readonly height: number;
}

/** The largest size of the shape within a picture, 1200 pixels wide at most: nothing is enlarged. */
export function sizeWithin(shape: Shape, picture: Size): Size {
  const unit = Math.min(
    picture.width / shape.width,
    picture.height / shape.height,
    WIDEST / shape.width,
  );
  return {
    width: Math.max(1, Math.floor(unit * shape.width)),
    height: Math.max(1, Math.floor(unit * shape.height)),
  };
}
