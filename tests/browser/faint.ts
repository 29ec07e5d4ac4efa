import type { Page } from 'playwright-core';

/**
 * Texts of a page that are too faint on what they lie on, `words: 3.21`. axe gives no answer where much lies
 * on something else, as in the editor: here, what lies behind a text is what its ancestors are filled with.
 * WCAG 2.2, 1.4.3: 4.5, and 3 of large letters; of what is switched off, or drawn for the eye alone, nothing.
 */
export function faintTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Colour = readonly [red: number, green: number, blue: number, opacity: number];
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (canvas === null) throw new Error('this browser draws nothing');
    const colourOf = (css: string): Colour => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = css;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, opacity = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return [red, green, blue, opacity / 255];
    };
    const over = ([r, g, b, a]: Colour, [red, green, blue]: Colour): Colour => [
      r * a + red * (1 - a),
      g * a + green * (1 - a),
      b * a + blue * (1 - a),
      1,
    ];
    const ground = (element: Element | null): Colour => {
      if (element === null) return [255, 255, 255, 1];
      const own = colourOf(getComputedStyle(element).backgroundColor);
      return own[3] === 1 ? own : over(own, ground(element.parentElement));
    };
    const luminance = (colour: Colour): number => {
      const [red = 0, green = 0, blue = 0] = colour.slice(0, 3).map((value) => {
        const part = value / 255;
        return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const opacityOf = (element: Element | null): number =>
      element === null
        ? 1
        : Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement);
    const wordsOf = (element: Element): string =>
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
        ? element.value
        : Array.from(element.childNodes, (node) => (node instanceof Text ? node.data : '')).join(
            '',
          );
    const isRead = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.getClientRects().length > 0 &&
      element.closest('[aria-hidden=true], [aria-disabled=true], :disabled, [inert]') === null;
    return Array.from(document.querySelectorAll('body :not(svg, svg *)')).flatMap((element) => {
      const words = wordsOf(element).trim();
      if (words === '' || !isRead(element)) return [];
      const { color, fontSize, fontWeight } = getComputedStyle(element);
      const behind = ground(element);
      const [red, green, blue, opacity] = colourOf(color);
      const seen = over([red, green, blue, opacity * opacityOf(element)], behind);
      const [light = 0, dark = 0] = [luminance(seen), luminance(behind)].sort((a, b) => b - a);
      const contrast = (light + 0.05) / (dark + 0.05);
      const size = parseFloat(fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
      return contrast >= (isLarge ? 3 : 4.5) ? [] : [`${words}: ${contrast.toFixed(2)}`];
    });
  });
}
