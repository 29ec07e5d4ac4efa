import type { Page } from 'playwright-core';

/** What a finger needs in either direction, CSS pixels (WCAG 2.2, 2.5.5). */
const FINGER = 44;

/**
 * What stands by itself and answers a finger on less than it needs: links within a sentence, and what
 * cannot be seen, are left out. One by one, as "a in .class, width x height".
 */
export async function smallTargets(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  if (!(await page.evaluate(() => matchMedia('(pointer: coarse)').matches))) {
    throw new Error('fingers are not emulated');
  }
  const found = await page.evaluate(async (finger) => {
    await document.fonts.ready;
    const targets = 'a[href]:not([tabindex="-1"]), button, input, select, summary, textarea';
    const left = ':disabled, .visually-hidden';
    const small: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(targets)) {
      if (element.matches(left)) continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const block = element.closest('p, li, td, dd, th, h1, h2, h3, h4, figcaption, blockquote');
      const isWords = (node: Node): boolean =>
        node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '';
      if (element.matches('a') && Array.from(block?.childNodes ?? []).some(isWords)) continue;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const [first] = element.getClientRects();
      if (first === undefined) continue;
      const [x, y] = [first.left + Math.min(first.width / 2, 20), first.top + first.height / 2];
      const answers = (left: number, top: number): boolean => {
        const hit = document.elementFromPoint(left, top);
        return hit !== null && (element.contains(hit) || hit.closest('label')?.control === element);
      };
      const reach = (right: number, down: number): number => {
        let far = 0;
        while (far < finger && answers(x + right * (far + 1), y + down * (far + 1))) far += 1;
        return far;
      };
      const [width, height] = [reach(-1, 0) + reach(1, 0) + 1, reach(0, -1) + reach(0, 1) + 1];
      // What a browser draws itself may be a pixel less than its rectangle.
      if (Math.min(width, height) >= finger - 1) continue;
      const place = element.closest('[class]')?.className ?? 'page';
      small.push(`${element.localName} in ${place}, ${width}x${height}: ${element.innerText}`);
    }
    return small;
  }, FINGER);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: false });
  await session.detach();
  return found;
}
