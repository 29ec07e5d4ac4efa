/** What the `<style>` elements of a page hold. */
export function stylesheetOf(html: string): string {
  return [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gu)].map((match) => match[1]).join('');
}
