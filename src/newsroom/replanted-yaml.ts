import { isMap, isSeq, type Document } from 'yaml';
import { fieldOf, isBlank, isFields, isList, isSame, type Value } from './file-shape.ts';

/** The text of the tree after its change: comments stay, spaces may not. */
export function replanted(document: Document, before: Value, next: Value): string {
  const plant = (path: readonly (string | number)[], old: Value, now: Value): void => {
    if (isSame(old, now)) return;
    if (!isFields(old) || !isFields(now) || !isMap(document.getIn(path))) {
      const node = document.createNode(now);
      if (path.length === 0) document.contents = node;
      else document.setIn(path, node);
      return;
    }
    for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
      if (isBlank(fieldOf(now, name)) && !isBlank(fieldOf(old, name)))
        document.deleteIn([...path, name]);
      else plant([...path, name], fieldOf(old, name), fieldOf(now, name));
    }
  };
  if (isList(before) && isList(next) && isSeq(document.contents)) {
    const { items } = document.contents;
    const used = new Set<number>();
    document.contents.items = next.map((item) => {
      const at = before.findIndex((each, index) => !used.has(index) && isSame(each, item));
      used.add(at);
      return at < 0 ? document.createNode(item) : items[at];
    });
  } else plant([], before, next);
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
