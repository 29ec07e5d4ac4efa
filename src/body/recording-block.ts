import type { Block } from './block.ts';
import type { Attributes } from './component-attributes.ts';
import { collectPicture } from './figure.ts';
import { collectFile } from './file-link.ts';
import type { Recording } from '../schema/recording.ts';
import type { Reading } from './reading.ts';
import { countWords } from './running-text.ts';

/** `<Audio src title caption>` and `<Video src title caption captions poster>`, a transcript between the tags. */
export function recording(
  kind: Recording['kind'],
  attributes: Attributes,
  children: readonly Block[],
  tag: number,
  reading: Reading,
): Block | undefined {
  const { collected, problems } = reading;
  const src = collectFile(attributes.get('src') ?? '', kind, attributes.offset('src'), reading);
  const posterSrc = attributes.get('poster');
  const poster = posterSrc && collectPicture(posterSrc, attributes.offset('poster'), reading);
  const captionsSrc = attributes.get('captions');
  const captions =
    captionsSrc && collectFile(captionsSrc, 'captions', attributes.offset('captions'), reading);
  if (src === undefined || (posterSrc !== undefined && poster === undefined)) return undefined;
  if (captionsSrc !== undefined && captions === undefined) return undefined;
  if (children.length === 0 && captions === undefined) {
    const message =
      kind === 'audio'
        ? 'who cannot hear it gets nothing; write what is said between <Audio …> and </Audio>'
        : 'who cannot hear it gets no word; name a file of captions in captions="…", or write what is said between <Video …> and </Video>';
    problems.warning(tag, 'transcript-missing', message, 'silent');
  }
  const title = attributes.get('title') ?? '';
  const caption = attributes.get('caption');
  reading.words += countWords(title) + countWords(caption ?? '');
  collected.recordings.push({ kind, src, title, caption, poster });
  return { type: 'recording', kind, src, title, caption, poster, captions, children };
}
