import type { Element, ElementContent } from 'hast';
import type { Block } from '../body/block.ts';
import { wordsOf } from '../words/words.ts';
import { hastElement as element } from '../xml/html.ts';
import { optional } from './optional-element.ts';

/** Pictures side by side, as `components/article/Gallery.astro` has them. */
export function pageGallery(
  caption: string | undefined,
  figures: readonly ElementContent[],
  language: string,
): Element {
  const { gallery } = wordsOf(language).text;
  return element(
    'figure',
    { className: ['figure', 'gallery'] },
    element('div', { role: 'group', tabIndex: 0, ariaLabel: caption ?? gallery }, ...figures),
    optional('figcaption', {}, caption),
  );
}

/**
 * Sound or film as `components/article/Recording.astro` has it, but for its file and size, which the
 * site knows once it is built.
 */
export function pageRecording(
  { kind, title, caption, captions, src, children }: Extract<Block, { type: 'recording' }>,
  transcript: readonly ElementContent[],
  language: string,
): Element[] {
  const { text } = wordsOf(language);
  const common = { className: ['no-print'], controls: true, preload: 'none', ariaLabel: title };
  const track = { kind: 'captions', srcLang: language, label: text.captions, default: true };
  const player =
    kind === 'audio'
      ? element('audio', common)
      : element(
          'video',
          { ...common, playsInline: true },
          captions === undefined ? undefined : element('track', track),
        );
  const figure = element(
    'figure',
    { className: ['figure', 'recording'] },
    player,
    element('p', {}, element('a', { href: src }, title)),
    optional('figcaption', {}, caption),
  );
  if (children.length === 0) return [figure];
  const summary = element('summary', {}, text.transcript);
  return [figure, element('details', { className: ['details'] }, summary, ...transcript)];
}
