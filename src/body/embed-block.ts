import type { Block } from './block.ts';
import type { Attributes } from './component-attributes.ts';
import { readEmbed } from './embed-providers.ts';
import { collectPicture } from './figure.ts';
import type { Reading } from './reading.ts';
import { countWords } from './running-text.ts';

/** `<Embed url title caption poster />`. */
export function componentEmbed(attributes: Attributes, reading: Reading): Block | undefined {
  const target = readEmbed(attributes.get('url') ?? '', reading.context.sites);
  if ('rule' in target) {
    reading.problems.error(attributes.offset('url'), target.rule, target.message);
  }
  const written = attributes.get('poster');
  const poster = written && collectPicture(written, attributes.offset('poster'), reading);
  if ('rule' in target || (written !== undefined && poster === undefined)) return undefined;
  const title = attributes.get('title') ?? '';
  const caption = attributes.get('caption');
  reading.words += countWords(title) + countWords(caption ?? '');
  return { type: 'embed', ...target, title, caption, poster };
}

/** Whether something of another site may be loaded into the text. */
export function holdsEmbed(blocks: readonly Block[]): boolean {
  return blocks.some((block) =>
    'children' in block ? holdsEmbed(block.children) : block.type === 'embed',
  );
}
