import { movesPicture } from '../../newsroom/moving-picture.ts';

/** Pictures as pages show them, by name. */
export interface ShownPictures {
  /** Of one that moves, its first. */
  readonly still: ReadonlyMap<string, Blob>;
  readonly moving: ReadonlyMap<string, Blob>;
}

/** First pictures of those that move, which are drawn once. */
export class PictureShelf {
  readonly #drawn = new WeakMap<Blob, Promise<Blob | undefined>>();

  /** What a story shows of its files; what cannot be drawn is shown as it is. */
  async shown(files: ReadonlyMap<string, Blob | 'missing'>): Promise<ShownPictures> {
    const still = new Map<string, Blob>();
    const moving = new Map<string, Blob>();
    for (const [name, bytes] of files) {
      if (bytes === 'missing') continue;
      const first = await this.#firstOf(name, bytes);
      still.set(name, first ?? bytes);
      if (first !== undefined) moving.set(name, bytes);
    }
    return { still, moving };
  }

  async #firstOf(name: string, bytes: Blob): Promise<Blob | undefined> {
    if (!/\.(?:gif|webp)$/iu.test(name)) return undefined;
    const made = this.#drawn.get(bytes) ?? drawFirst(bytes);
    this.#drawn.set(bytes, made);
    return made;
  }
}

/** The first picture of one that moves. */
async function drawFirst(bytes: Blob): Promise<Blob | undefined> {
  if (!movesPicture(new Uint8Array(await bytes.arrayBuffer()))) return undefined;
  try {
    const bitmap = await createImageBitmap(bytes);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    bitmap.close();
    return await canvas.convertToBlob();
  } catch {
    return undefined;
  }
}
