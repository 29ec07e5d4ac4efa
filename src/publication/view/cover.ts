import type { Sketch } from '../sketch.ts';
import type { Article } from '../article.ts';
import { isWithdrawn } from '../change.ts';
import { pictureOf } from '../media.ts';
import type { Picture } from './picture.ts';

/** What leads to a story beside its words: its picture, else its first chart, else a cover of type. */
export interface Cover {
  readonly cover: Picture | undefined;
  readonly sketch: Sketch | undefined;
  /** False where a picture or a chart leads, and of a story that has or asks for nothing. */
  readonly hasTypeCover: boolean;
}

export function shownCover(article: Article): Cover {
  const { cover, isBare, text } = article;
  if (cover !== undefined && text.cover !== undefined) {
    return { cover: pictureOf(text.cover, cover), sketch: undefined, hasTypeCover: false };
  }
  const isOut = isBare !== true && !isWithdrawn(article);
  const sketch = isOut ? text.sketch : undefined;
  return { cover: undefined, sketch, hasTypeCover: isOut && sketch === undefined };
}
