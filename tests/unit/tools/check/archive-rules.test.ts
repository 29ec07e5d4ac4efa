import sharp from 'sharp';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { archiveRules } from '../../../../tools/check/rules.ts';
import { articleText, contentFolder } from '../../loader/folder.ts';
import { checkFolder, STORY } from './sample.ts';

const OTHER = 'articles/2024/06/other.mdx';
const JUNE = '2024-06-03';
const LONG =
  'A paragraph of this length is worth writing once and no more than once, because its readers ' +
  'notice when they meet the very same words in a second place of the archive.';

async function picture(width: number, height: number): Promise<Buffer> {
  const create = { width, height, channels: 3, background: '#123' } as const;
  return sharp({ create }).png().toBuffer();
}

/** A picture of more than two megabytes: noise cannot be made smaller. */
async function heavyPicture(): Promise<Buffer> {
  const raw = { width: 1000, height: 1000, channels: 3 } as const;
  return sharp(randomBytes(3_000_000), { raw }).png().toBuffer();
}

async function found(files: Readonly<Record<string, string | Buffer>>): Promise<string[]> {
  const problems = await checkFolder(contentFolder(files));
  return problems.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
}

interface Sample {
  readonly bad: Record<string, string | Buffer>;
  readonly good: Record<string, string | Buffer>;
  readonly told: readonly string[];
}

describe('the rules across articles', () => {
  const cases: Record<string, () => Sample | Promise<Sample>> = {
    'title-duplicate': () => ({
      bad: {
        [STORY]: articleText({ title: '"Small caps: take the LEAD"' }),
        [OTHER]: articleText({ title: 'Small caps take the lead', date: JUNE }),
      },
      good: {
        [STORY]: articleText({ title: 'Small caps take the lead' }),
        [OTHER]: articleText({ title: 'Small caps take the lead in June', date: JUNE }),
      },
      told: [`content/${STORY}:2:8 title-duplicate`],
    }),
    'slug-duplicate': () => ({
      bad: {
        [STORY]: articleText(),
        'articles/2024/06/story.mdx': articleText({ title: 'Another story', date: JUNE }),
      },
      good: {
        [STORY]: articleText(),
        [OTHER]: articleText({ title: 'Another story', date: JUNE }),
      },
      told: [`content/${STORY}:1:1 slug-duplicate`],
    }),
    'paragraph-duplicate': () => ({
      bad: {
        [STORY]: articleText({}, `Words.\n\n${LONG}`),
        [OTHER]: articleText({ title: 'Another story', date: JUNE }, LONG.replaceAll(', ', ',\n')),
      },
      good: {
        [STORY]: articleText({}, `Short words.\n\n${LONG}`),
        [OTHER]: articleText({ title: 'Another story', date: JUNE }, `Short words.`),
      },
      told: [`content/${STORY}:12:1 paragraph-duplicate`],
    }),
    'link-unpublished': () => ({
      bad: {
        [STORY]: articleText({}, 'See [the other](/2024/06/other/).'),
        [OTHER]: articleText({ title: 'Another story', date: JUNE, draft: 'true' }),
      },
      good: {
        [STORY]: articleText({}, 'See [the other](/2024/06/other/).'),
        [OTHER]: articleText({ title: 'Another story', date: JUNE }),
      },
      told: [`content/${STORY}:10:5 link-unpublished`],
    }),
    'image-heavy': async () => ({
      bad: {
        [STORY]: articleText({}, '![Noise in all colours](noise.png)'),
        'articles/2024/07/noise.png': await heavyPicture(),
      },
      good: {
        [STORY]: articleText({}, '![A plain dark blue](plain.png)'),
        'articles/2024/07/plain.png': await picture(1600, 900),
      },
      told: [`content/${STORY}:10:1 image-heavy`],
    }),
    'cover-small': async () => ({
      bad: {
        [STORY]: articleText({ cover: '{ src: cover.png, alt: Dark blue, credit: Own work }' }),
        'articles/2024/07/cover.png': await picture(640, 360),
      },
      good: {
        [STORY]: articleText({ cover: '{ src: cover.png, alt: Dark blue, credit: Own work }' }),
        'articles/2024/07/cover.png': await picture(1200, 675),
      },
      told: [`content/${STORY}:8:15 cover-small`],
    }),
    'file-unused': async () => ({
      bad: {
        [STORY]: articleText(),
        'articles/2024/07/old.png': await picture(10, 10),
        'data/old.csv': 'a,b\n',
        'notes.txt': 'Notes.',
        'plans/next.docx': 'Plans.',
      },
      good: {
        [STORY]: articleText({}, '![A plain dark blue](deep/plain.png)'),
        'articles/2024/07/deep/plain.png': await picture(1600, 900),
      },
      told: [
        'content/articles/2024/07/old.png:1:1 file-unused',
        'content/data/old.csv:1:1 file-unused',
        'content/notes.txt:1:1 file-unused',
        'content/plans/next.docx:1:1 file-unused',
      ],
    }),
  };

  it.each(archiveRules.map((rule) => rule.id))('%s', async (id) => {
    const sample = await cases[id]?.();
    expect(sample).toBeDefined();
    expect(await found(sample?.bad ?? {})).toEqual(sample?.told);
    expect(await found(sample?.good ?? {})).toEqual([]);
  });

  it('tell of a story with another ending as one to rename, and not as a file to delete', async () => {
    const problems = await found({
      [STORY]: articleText(),
      'articles/2024/07/other.mdx.txt': articleText(),
    });
    expect(problems).toEqual(['content/articles/2024/07/other.mdx.txt:1:1 file-name']);
  });

  it('tell what becomes of a banner, a promo, a source and a redirect until a story is out', async () => {
    const promo = (id: string, url: string, ends: string): string =>
      `- { id: ${id}, sponsor: The Paper, headline: Read on, text: Every story in full., url: ${url}, kind: house, placement: article, starts: 2024-01-01, ends: ${ends} }\n`;
    const problems = await checkFolder(
      contentFolder({
        [STORY]: articleText({
          sources: '[{ title: A story, url: https://herald.example/2024/06/other/ }]',
        }),
        [OTHER]: articleText({ title: 'Another story', date: JUNE, draft: 'true' }),
        'articles/2030/06/later.mdx': articleText({
          title: 'A third story',
          date: '2030-06-01',
          aliases: '[/to-come/]',
        }),
        'front.yaml':
          'breaking: { text: Something happened just now, url: /to-come/#a, until: 2099-07-18 }\n',
        'promos.yaml':
          promo('draft', '/2024/06/other/', '2031-01-01') +
          promo('late', '/2030/06/later', '2030-05-01') +
          promo('wait', '/2030/06/later/?from=promo', '2031-01-01') +
          promo('over', '/2024/06/other/', '2024-12-01'),
        'redirects.yaml': '- { from: /a-former-place/, to: /2030/06/later/ }\n',
      }),
      undefined,
      undefined,
      ['https://herald.example'],
    );
    const told = problems.filter(({ rule }) => rule === 'link-unpublished');
    expect(
      told.map(({ file, line, level, message }) => `${file}:${line} ${level} ${message}`),
    ).toEqual([
      `content/${STORY}:8 warning "/2024/06/other/" is a draft; until it is out these words are no link`,
      'content/front.yaml:1 warning "/to-come/" appears later; until it is out the banner stands without a link',
      'content/promos.yaml:1 warning "/2024/06/other/" is a draft; until it is out the promo is not shown',
      'content/promos.yaml:2 warning "/2030/06/later" appears later; the promo ends before that, and is never shown',
      'content/promos.yaml:3 warning "/2030/06/later/" appears later; until it is out the promo is not shown',
      'content/redirects.yaml:1 warning "/2030/06/later/" appears later; until it is out "/a-former-place/" leads nowhere',
    ]);
  });

  it('tell of links to entries of a live story that wait, and to their headings', async () => {
    const links = [
      '',
      '#update-2024-07-18t1400',
      '#update-2030-07-18t1400',
      '#section-b',
      '#section-c',
    ];
    const entry = (year: number, heading: string): string =>
      `<Update time="${year}-07-18T10:00:00-04:00">\n\n## ${heading}\n\nWords.\n\n</Update>`;
    const folder = contentFolder({
      [STORY]: articleText({}, links.map((link) => `[words](/2024/07/live/${link})`).join('\n')),
      'articles/2024/07/live.mdx': articleText(
        { title: 'A live story of many days', kind: 'live' },
        [entry(2024, 'B'), entry(2030, 'C')].join('\n\n'),
      ),
    });
    const told = (await checkFolder(folder)).filter(({ rule }) => rule === 'link-unpublished');
    expect(told.map(({ line, message }) => `${line} ${message}`)).toEqual(
      ['12 "/2024/07/live/#update-2030-07-18t1400"', '14 "/2024/07/live/#section-c"'].map(
        (link) => `${link} appears later; until it is out these words are no link`,
      ),
    );
  });

  it.each(['story.docx', 'story.html', 'Story.TXT', 'story.pdf'])(
    'tell of %s that no story is read from it',
    async (name) => {
      const folder = contentFolder({
        [STORY]: articleText(),
        [`articles/2024/07/${name}`]: 'Words.',
      });
      expect((await checkFolder(folder)).map(({ message }) => message)).toEqual([
        'no story is read from such a file; write it into one that ends in .mdx, and delete this one',
      ]);
    },
  );

  it('leave alone the files of a folder whose articles cannot be read', async () => {
    const files = { [STORY]: articleText({ title: 'x' }), 'articles/2024/07/old.csv': 'a,b\n' };
    expect(await found(files)).toEqual([`content/${STORY}:2:8 field-length`]);
  });

  it('let a scheduled story link to one that appears before it', async () => {
    const story = articleText({ date: '2030-07-01' }, 'See [the other](/2030/06/other/).');
    const folder = contentFolder({
      'articles/2030/07/story.mdx': story,
      'articles/2030/06/other.mdx': articleText({ title: 'Another story', date: '2030-06-01' }),
    });
    expect(await checkFolder(folder)).toEqual([]);
  });
});
