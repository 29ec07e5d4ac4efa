import type { Page } from 'playwright-core';

/**
 * Goes through a page with Tab until it begins again, and says where the focus could not be seen: where
 * something lies over it, where it is outside of the window, or has no outline.
 */
export async function unseenFocus(page: Page): Promise<string[]> {
  const unseen: string[] = [];
  for (let stops = 0; stops < 400; stops += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return undefined;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const name = `${element.localName} ${element.textContent.trim() || element.id}`.slice(0, 60);
      if (outlineStyle === 'none' || outlineWidth === '0px') return `${name}: no outline`;
      const rects = [...element.getClientRects()];
      const isSeen = rects.some((rect) => {
        const [x, y] = [rect.left + rect.width / 2, rect.top + rect.height / 2];
        const hit = document.elementFromPoint(x, y);
        return hit !== null && (element.contains(hit) || hit.closest('label')?.control === element);
      });
      return isSeen ? '' : `${name}: ${JSON.stringify(rects)}`;
    });
    if (seen === undefined) return unseen;
    if (seen !== '') unseen.push(seen);
  }
  return [...unseen, 'the focus never leaves the page'];
}
