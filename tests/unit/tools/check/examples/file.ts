import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { articleText } from '../../../loader/folder.ts';
import { STORY } from '../sample.ts';
import { besides, whole, type RuleExample } from './example.ts';

const PUBLIC = join(import.meta.dirname, '../../../../../public');
const PNG = readFileSync(join(PUBLIC, 'icon-192.png'));
const BULL = 'articles/2024/07/bull.png';
const picture = (src: string): string => articleText({}, `![A bronze bull](${src})`);

/** A picture of one pixel that moves through others. */
function gif(frames: number): Buffer {
  const frame = '2c0000000001000100000202440100';
  const head = '47494638396101000100800000000000ffffff21f9040000000000';
  return Buffer.from(`${head}${frame.repeat(frames)}3b`, 'hex');
}

/** White on nothing: a square in a square. */
const WHITE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAYAAADED76LAAAACXBIWXMAAAsTAAALEwEAmpwYAAAAE0lEQVQYlWNgoBr4jwYGQgHZAADh6D/BV/CM1wAAAABJRU5ErkJggg==',
  'base64',
);

export const fileExamples: Readonly<Record<string, RuleExample>> = {
  'file-name': named('articles/2024/07/Story_1.mdx', STORY),
  'content-unread': {
    bad: { [STORY]: articleText(), 'article/notes.txt': 'Notes.' },
    good: { [STORY]: articleText(), 'README.md': 'Notes.' },
  },
  prices: besides(
    { [STORY]: articleText() },
    {
      bad: {
        'prices/AAPL.csv':
          'date,close\n2024-07-18,10\n2024-07-17,10\n2024-07-19,1\n2024-09-19,0\n2024-9-20,9\n',
        'prices/AAPPL.csv': 'date,close\n2024-07-17,10\n',
        'prices/FB.csv': 'date,close\n2024-07-17,10\n',
        'prices/META.csv': 'day,price\n2024-07-17,10\n',
        'prices/notes.txt': 'Notes.',
      },
      good: { 'prices/AAPL.csv': 'date,close\n2024-07-17,10\n2024-07-18,10.5\n' },
    },
  ),
  'file-place': named('articles/story.mdx', STORY),
  'file-missing': besides(
    { [BULL]: PNG },
    { bad: { [STORY]: picture('bear.png') }, good: { [STORY]: picture('bull.png') } },
  ),
  'file-too-large': shown(Buffer.concat([PNG, Buffer.alloc(8 * 1024 * 1024)])),
  'image-unreadable': shown(PNG.subarray(0, PNG.length / 2)),
  'image-too-large': shown(pngHeader(16_001, 1)),
  'image-animated': {
    bad: { [STORY]: picture('bull.gif'), 'articles/2024/07/bull.gif': gif(1_001) },
    good: { [STORY]: picture('bull.gif'), 'articles/2024/07/bull.gif': gif(2) },
  },
  'image-unseen': shown(WHITE),
  'merge-conflict': whole(
    articleText({}, '<<<<<<< HEAD\nText.\n=======\nWords.\n>>>>>>> theirs'),
    articleText({}, 'Text.'),
  ),
  encoding: whole(
    Buffer.from(articleText({}, 'Caf\u00e9.'), 'latin1'),
    articleText({}, 'Caf\u00e9.'),
  ),
  'file-type': offered('count.exe', 'count.txt'),
  'file-path': offered('the count.txt', 'count.txt'),
  'file-content': offered('count.txt', 'count.csv'),
  'captions-content': played('WEBVTT', 'WEBVTT\n\n00:00.000 --> 00:02.000\nIt rose.\n'),
  'image-type': besides(
    { [BULL]: PNG },
    { bad: { [STORY]: picture('bull.tiff') }, good: { [STORY]: picture('bull.png') } },
  ),
  'image-path': besides(
    { [BULL]: PNG },
    { bad: { [STORY]: picture('../bull.png') }, good: { [STORY]: picture('bull.png') } },
  ),
};

/** A link to one file and to another; the text of one is no text. */
function offered(bad: string, good: string): RuleExample {
  const link = (name: string): string => articleText({}, `Read [the count](<${name}>).`);
  const files = { 'articles/2024/07/count.csv': 'a,b\n1,2\n' };
  const texts = { 'articles/2024/07/count.txt': bad === 'count.txt' ? 'a\0b' : 'Two.' };
  return {
    bad: { [STORY]: link(bad), ...(bad === 'count.txt' ? texts : {}) },
    good: { [STORY]: link(good), ...(good === 'count.csv' ? files : texts) },
  };
}

/** A film with one file of captions and with another. */
function played(bad: string, good: string): RuleExample {
  const film = '<Video src="hall.mp4" title="The hall" captions="hall.vtt" />';
  const file = 'articles/2024/07/hall.vtt';
  return besides(
    { [STORY]: articleText({}, film), 'articles/2024/07/hall.mp4': '\0\0\0\u0018ftypmp42' },
    { bad: { [file]: bad }, good: { [file]: good } },
  );
}

function named(bad: string, good: string): RuleExample {
  return { bad: { [bad]: articleText() }, good: { [good]: articleText() } };
}

/** A PNG as far as it tells its size. */
function pngHeader(width: number, height: number): Buffer {
  const header = Buffer.from(PNG.subarray(0, 33));
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  header.writeUInt32BE(crc32(header.subarray(12, 29)), 29);
  return Buffer.concat([header, PNG.subarray(33)]);
}

function shown(bytes: Buffer): RuleExample {
  return {
    bad: { [STORY]: picture('bull.png'), [BULL]: bytes },
    good: { [STORY]: picture('bull.png'), [BULL]: PNG },
  };
}
