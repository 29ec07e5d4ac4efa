import type { Palette } from '../../src/colour/palette.ts';

/** Width in pixels of what mail programs show. */
export const MAIL_WIDTH = 600;

/** Pixels on either side of it. */
export const EDGE = 16;

/** For elements, as many programs read no style sheet, and for those that read one, the night. */
export function mailStyle({ light, dark }: Palette): string {
  return `
:root { color-scheme: light dark; }
body, .paper { margin: 0; padding: 0; background-color: ${light('paper')}; }
.column { margin-top: 24px; width: 100%; max-width: ${MAIL_WIDTH}px; }
.cell { padding: 0 ${EDGE}px 20px; word-break: break-word; }
.part { border-top: 2px solid ${light('ink')}; padding-top: 8px; }
h1, h2, h3, h4, p { margin: 0; color: ${light('ink')}; }
h1, h2, h3, h4 { font-family: Georgia, 'Times New Roman', serif; font-weight: bold; }
h1 { font-size: 28px; line-height: 34px; }
h2 { font-size: 20px; line-height: 26px; }
h3, h4 { font-size: 18px; line-height: 24px; padding-bottom: 4px; }
p { font-family: Georgia, 'Times New Roman', serif; font-size: 16px; line-height: 24px; }
.day { font-family: Helvetica, Arial, sans-serif; font-size: 14px; line-height: 20px; }
.small { font-family: Helvetica, Arial, sans-serif; font-size: 14px; line-height: 20px; color: ${light('muted')}; }
.plain { color: ${light('ink')}; text-decoration: none; }
.quiet { color: ${light('muted')}; text-decoration: none; }
.link { color: ${light('accent')}; text-decoration: underline; }
.under { padding: 4px 0 12px; }
.picture { display: block; width: 100%; max-width: ${MAIL_WIDTH - 2 * EDGE}px; height: auto; border: 0; }
@media (prefers-color-scheme: dark) {
body, .paper { background-color: ${dark('paper')} !important; }
h1, h2, h3, h4, p, .plain { color: ${dark('ink')} !important; }
.part { border-top-color: ${dark('ink')} !important; }
.quiet, .small { color: ${dark('muted')} !important; }
.link { color: ${dark('accent')} !important; }
}
`;
}
