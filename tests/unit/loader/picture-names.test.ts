import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { articleText, contentFolder, load } from './folder.ts';

const FOLDER = 'articles/2024/07';
const square = sharp({ create: { width: 40, height: 40, channels: 3, background: '#246' } });
const bytes = {
  png: await square.clone().png().toBuffer(),
  jpeg: await square.clone().jpeg().toBuffer(),
  webp: await square.clone().webp().toBuffer(),
  avif: await square.clone().avif({ effort: 0 }).toBuffer(),
  gif: await square.clone().gif().toBuffer(),
  tiff: await square.clone().tiff().toBuffer(),
};

/** What is told of a picture, each way in which a story can show it. */
async function told(
  written: string,
  there: Readonly<Record<string, Buffer>> = {},
): Promise<readonly string[]> {
  const cover = `{ src: ${JSON.stringify(written)}, alt: A square, credit: The desk }`;
  const ways = [
    articleText({ cover }),
    articleText({}, `<Figure src="${written}" alt="A square" />`),
    articleText({}, `![A square](${written})`),
  ];
  const files = Object.entries(there).map(([name, data]) => [`${FOLDER}/${name}`, data] as const);
  const all = ways.map(async (text) => {
    const folder = contentFolder({
      [`${FOLDER}/story.mdx`]: text,
      ...Object.fromEntries<Buffer>(files),
    });
    const { problems } = await load(folder);
    return problems.map(({ rule, message }) => `${rule}: ${message}`).join('\n');
  });
  return Promise.all(all);
}

describe('a name that no file should have is told with a better one', () => {
  it.each([
    ['chart.png?x=1', 'write "chart.png"'],
    ['chart.png#top', 'write "chart.png"'],
    ['charts\\chart.png', 'write "charts/chart.png"'],
    ['My Chart.png', 'my-chart.png'],
    ['chärt.png', 'chart.png'],
    ['圖.png', 'tu.png'],
    ['chart (1).png', 'chart-1.png'],
    ['chart[1].png', 'chart-1.png'],
    ['50% up.PNG', '50-percent-up.png'],
    ['AT&T.jpg', 'att.jpg'],
    ['the fed’s.jpeg', 'the-feds.jpeg'],
    ['a,b.webp', 'a-b.webp'],
    ['charts/My Chart.png', 'charts/my-chart.png'],
    ['con.png', 'picture-con.png'],
    ['sub/aux.png', 'sub/picture-aux.png'],
  ])('%s: %s', async (written, better) => {
    for (const message of await told(written)) {
      expect(message).toMatch(/^image-path: "/u);
      expect(message).toContain(better);
      if (!message.includes('as it stands')) expect(message).toContain(`"${written}"`);
    }
  });

  it('names what nobody sees', async () => {
    for (const message of (await told('a\u200bb.png')).slice(0, 2)) {
      expect(message).toContain('which holds a zero-width space (U+200B)');
    }
  });

  it('warns of capitals, which some systems tell apart', async () => {
    for (const message of await told('Chart.PNG', { 'Chart.PNG': bytes.png })) {
      expect(message).toMatch(/^image-path: "Chart\.PNG" has capitals.* to "chart\.png"/u);
    }
  });

  it.each(['/a.png', '../a.png', 'a/../b.png', 'https://example.com/a.png', 'file:a.png'])(
    'sends for what lies elsewhere: %s',
    async (written) => {
      for (const message of await told(written)) expect(message).toContain('not a file beside');
    },
  );
});

describe('a file that is not there', () => {
  it.each([
    ['chart.png', 'Chart.png', 'did you mean "Chart.png"?'],
    ['Chart.PNG', 'chart.png', 'did you mean "chart.png"?'],
    ['chart.png', 'chart.jpg', 'did you mean "chart.jpg"?'],
    ['char.png', 'chart.png', 'did you mean "chart.png"?'],
    ['sub/char.png', 'sub/chart.png', 'did you mean "sub/chart.png"?'],
    ['images/bull.png', 'bull.png', 'did you mean "bull.png"?'],
    ['images/bull.png', 'pictures/bull.png', 'did you mean "pictures/bull.png"?'],
    ['bull.png', 'images/Bull.png', 'did you mean "images/Bull.png"?'],
    [
      'my-chart.png',
      'My Chart.png',
      'the file is called "My Chart.png": rename it to "my-chart.png"',
    ],
  ])('%s where %s is', async (written, there, hint) => {
    for (const message of await told(written, { [there]: bytes.png })) {
      expect(message).toBe(`file-missing: there is no file "${written}"; ${hint}`);
    }
  });

  it('is told without the names of other files', async () => {
    for (const message of await told('secret.png', { 'secret.txt': bytes.png })) {
      expect(message).toBe(
        'file-missing: there is no file "secret.png"; put it beside the article, or correct the name',
      );
    }
  });
});

it('a note of Git LFS in place of a picture is told as such', async () => {
  const note = Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:0a\nsize 1\n');
  for (const message of await told('chart.png', { 'chart.png': note })) {
    expect(message).toBe(
      'image-unreadable: "chart.png" is a note of Git LFS in place of the picture; run "git lfs pull"',
    );
  }
});

describe('a picture of another type', () => {
  it.each([
    ['a.heic', 'a.jpg'],
    ['a.tiff', 'a.jpg'],
    ['a.bmp', 'a.jpg'],
    ['a.psd', 'a.jpg'],
    ['a.svg', 'a.png'],
  ])('by its name: %s', async (written, better) => {
    for (const message of await told(written)) {
      expect(message).toBe(
        `image-type: "${written}" is not a file of type png, jpg, webp, avif or gif; save it as "${better}"`,
      );
    }
  });

  const endings = { png: 'png', jpeg: 'jpg', webp: 'webp', avif: 'avif', gif: 'gif' } as const;
  const formats = ['png', 'jpeg', 'webp', 'avif', 'gif'] as const;
  it.each(formats.flatMap((inside) => formats.map((named) => [inside, endings[named]] as const)))(
    'by what is in it: %s as .%s',
    async (inside, ending) => {
      const name = `a.${ending}`;
      const right = endings[inside];
      const expected =
        ending === right
          ? ''
          : `image-type: "${name}" is ${inside.toUpperCase()} inside; rename the file to "a.${right}", and write that`;
      expect((await told(name, { [name]: bytes[inside] }))[0]).toBe(expected);
    },
  );

  it.each(['tiff'] as const)('that none may be: %s', async (inside) => {
    for (const ending of Object.values(endings)) {
      const name = `a.${ending}`;
      expect((await told(name, { [name]: bytes[inside] }))[0]).toBe(
        `image-type: "${name}" is ${inside.toUpperCase()} inside; save it as PNG, JPEG, WebP, AVIF or GIF`,
      );
    }
  });
});
