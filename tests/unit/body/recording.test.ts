import { describe, expect, it, test } from 'vitest';
import { feedHtml } from '../../../src/body/feed-html.ts';
import { parseBody } from '../../../src/body/parse.ts';
import { plainText } from '../../../src/body/plain-text.ts';
import { blocksOf, context, findings } from './context.ts';
import { feedEnvironment } from './feed-environment.ts';

const AUDIO = '<Audio src="talk.mp3" title="A talk" caption="At noon">\n\nIt is said.\n\n</Audio>';
const VIDEO =
  '<Video src="./a/film.MP4" title="A film" captions="film.vtt" poster="still.png" caption="Then" />';

const messages = (source: string): string[] =>
  parseBody(source, context).problems.map(({ rule, message }) => `${rule} ${message}`);

describe('sound and film', () => {
  it('are collected with their files and pictures', () => {
    const { references } = parseBody(`${AUDIO}\n\n${VIDEO}\n\n[list](list.pdf)`, context);
    expect(references.files.map(({ src, use, line }) => [src, use, line])).toEqual([
      ['talk.mp3', 'audio', 1],
      ['a/film.MP4', 'video', 7],
      ['film.vtt', 'captions', 7],
      ['list.pdf', 'download', 9],
    ]);
    expect(references.images.map(({ src }) => src)).toEqual(['still.png']);
    expect(references.recordings.map(({ kind, title }) => [kind, title])).toEqual([
      ['audio', 'A talk'],
      ['video', 'A film'],
    ]);
    expect(references.words).toBe(2 + 2 + 3 + 2 + 1 + 1);
  });

  it('are a link to feeds, their words below it', () => {
    expect(feedHtml(blocksOf(AUDIO), feedEnvironment)).toBe(
      '<figure><p><a href="https://example.com/media/talk.mp3">A talk (MP3, 3 KB)</a></p>' +
        '<figcaption>At noon</figcaption></figure>\n<p>It is said.</p>',
    );
  });

  it('are their words to search and plain text', () => {
    expect(plainText(blocksOf(`${AUDIO}\n\n${VIDEO}`)).split('\n\n')).toEqual([
      ...['A talk', 'At noon', 'It is said.', 'A film', 'Then'],
    ]);
  });

  test.each([
    ['<Audio src="talk.mp3" title="A talk" />', ['1:1 transcript-missing']],
    ['<Video src="film.mp4" title="A film" />', ['1:1 transcript-missing']],
    ['<Audio src="talk.wav" title="A talk">\n\nWords.\n\n</Audio>', ['1:13 file-type']],
    ['<Audio src="talk.mp4" title="A talk">\n\nWords.\n\n</Audio>', ['1:13 file-type']],
    ['<Audio title="A talk">\n\nWords.\n\n</Audio>', ['1:1 attribute-missing']],
    ['<Audio src="talk.mp3">\n\nWords.\n\n</Audio>', ['1:1 attribute-missing']],
    ['<Audio src="a.mp3" title="A" captions="a.vtt" />', ['1:30 attribute-unknown']],
    ['<Video src="a.mp4" title="A" captions="a.srt" />', ['1:40 file-type']],
    ['<Video src="../a.mp4" title="A">\n\nWords.\n\n</Video>', ['1:13 file-path']],
    ['Words <Audio src="a.mp3" title="A" /> words.', ['1:7 component-placement']],
    [`<Audio src="a.mp3" title="A">\n\n${VIDEO}\n\n</Audio>`, ['3:1 component-placement']],
    [`<Aside title="A">\n\n${AUDIO}\n\n</Aside>`, []],
    [`<Details summary="A">\n\n${VIDEO}\n\n</Details>`, []],
  ])('%j', (source, expected) => {
    expect(findings(source)).toEqual(expected);
  });

  test.each([
    ['<Audio src="a.wav" title="A">\n\nB\n\n</Audio>', 'save it as "a.mp3"'],
    ['<Video src="a.mov" title="A">\n\nB\n\n</Video>', 'save it as "a.mp4"'],
    ['<Video src="a.mp4" title="A" captions="a.srt" />', 'save it as "a.vtt"'],
    ['[a](a.xls)', 'save it as "a.xlsx"'],
    ['[a](<My Report.PDF>)', 'rename the file to "my-report.pdf"'],
    ['[a](talk.mp3)', 'write' as const],
    ['[a](setup.exe)', 'not a file of type pdf, csv'],
    ['<audio src="a.mp3"></audio>', 'did you mean "Audio"?'],
  ])('%s: the message says what to do', (source, words) => {
    expect(messages(source).join('\n')).toContain(
      words === 'write' ? '<Audio src="talk.mp3" title="…" />' : words,
    );
  });
});

describe('an address that is that of no file', () => {
  test.each(['/count.pdf', 'https://example.com/count.pdf'])('%s stays what it is', (href) => {
    const { references } = parseBody(`[a](${href})`, context);
    expect(references.files).toEqual([]);
  });
});
