import fc from 'fast-check';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentFolder } from '../../loader/folder.ts';
import { folderOf } from '../../folder.ts';
import { PictureFetcher, type FetchOptions } from '../../../../tools/import/picture-fetcher.ts';
import { isPublicAddress } from '../../../../tools/import/public-address.ts';
import { countsOf, run } from './run-import.ts';

const PICTURE = readFileSync(resolve(import.meta.dirname, '../../../../public/icon-192.png'));
/** What was asked for, in order. */
const asked: string[] = [];
let site = '';

/** What the other side does at a path, besides serving a picture. */
const answers: Readonly<Record<string, RequestListener>> = {
  '/page.png': (_, response) => response.setHeader('content-type', 'image/png').end('<html>gone'),
  '/drawing.svg': (_, response) => response.end('<svg xmlns="a"><script>alert(1)</script></svg>'),
  '/endless.png': (_, response) => {
    const more = (): void => {
      while (response.write(PICTURE));
      response.once('drain', more);
    };
    more();
  },
  '/said-large.png': (_, response) =>
    response.writeHead(200, { 'content-length': String(2 ** 40) }).write(PICTURE),
  '/drip.png': (_, response) => response.write(PICTURE.subarray(0, 9)),
  '/silent.png': () => undefined,
  '/half.png': (_, response) => {
    response.writeHead(200, { 'content-length': String(PICTURE.length) });
    response.write(PICTURE.subarray(0, 90), () => response.destroy());
  },
  '/gone.png': (_, response) => response.writeHead(404).end(),
  '/loop.png': (_, response) => response.writeHead(302, { location: '/loop.png' }).end(),
  '/moved.png': (_, response) => response.writeHead(301, { location: '/a%20quay.png' }).end(),
  '/nowhere.png': (_, response) => response.writeHead(302, { location: 'http://' }).end(),
};

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://a');
  asked.push(url.pathname);
  const to = url.searchParams.get('to');
  if (to !== null) response.writeHead(302, { location: to }).end();
  else if (Object.hasOwn(answers, url.pathname)) answers[url.pathname]?.(request, response);
  else response.setHeader('content-type', 'text/plain').end(PICTURE);
});

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const place = server.address();
  site = `http://127.0.0.1:${typeof place === 'object' ? (place?.port ?? 0) : 0}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** One that may ask this machine at 127.0.0.1 alone. */
function fetcher(changes: Partial<FetchOptions> = {}): PictureFetcher {
  const mayAsk = (address: string): boolean => address === '127.0.0.1' || isPublicAddress(address);
  return new PictureFetcher({ folder: folderOf(), isDry: false, mayAsk, ...changes });
}

async function faultOf(path: string, changes: Partial<FetchOptions> = {}): Promise<string> {
  const folder = folderOf();
  const one = fetcher({ folder, ...changes });
  const address = path.startsWith('/') ? site + path : path;
  expect(await one.fetch(address)).toBeUndefined();
  expect(readdirSync(folder)).toEqual([]);
  return one.faultOf(address) ?? '';
}

describe('a picture that stands elsewhere', () => {
  it('is fetched once, for later runs too, whatever type it is said to have', async () => {
    const folder = folderOf();
    asked.length = 0;
    const address = `${site}/a%20quay.JPG?w=3`;
    const first = await fetcher({ folder }).fetch(address);
    expect(first?.name).toBe('a-quay.png');
    expect(readFileSync(first?.path ?? '')).toEqual(PICTURE);
    expect(await fetcher({ folder }).fetch(address)).toEqual(first);
    expect(asked).toEqual(['/a%20quay.JPG']);
  });

  it('is fetched from where it has moved', async () => {
    expect((await fetcher().fetch(`${site}/moved.png`))?.name).toBe('moved.png');
  });

  it.each([
    ['/page.png', 'is no PNG, JPEG, WebP, AVIF or GIF, by what is in it'],
    ['/drawing.svg', 'is no PNG, JPEG, WebP, AVIF or GIF, by what is in it'],
    ['/endless.png', 'is larger than 8 MB'],
    ['/said-large.png', 'is larger than 8 MB'],
    ['/gone.png', 'answers with 404'],
    ['/loop.png', 'leads on more than 5 times'],
    ['/nowhere.png', 'is no address'],
    ['/half.png', 'the host broke off'],
  ])('is not fetched: %s %s', async (path, fault) => {
    expect(await faultOf(path)).toContain(fault);
  });

  it.each(['/drip.png', '/silent.png'])('is not waited for for ever: %s', async (path) => {
    expect(await faultOf(path, { time: 100 })).toBe('takes too long');
  });

  it.each([
    'http://127.0.0.2/a.png',
    'http://2130706434/a.png',
    'http://0x7f000002/a.png',
    'http://0177.0.0.2/a.png',
    'http://169.254.169.254/latest/meta-data',
    'http://[::1]/a.png',
    'http://[::ffff:127.0.0.2]/a.png',
    'http://[::ffff:a9fe:a9fe]/a.png',
    'http://10.0.0.1/a.png',
    'http://0.0.0.0/a.png',
    'http://[fd00::1]/a.png',
    'http://[fe80::1]/a.png',
    'http://[64:ff9b::7f00:2]/a.png',
    'http://[2002:7f00:2::]/a.png',
  ])('is never asked of this machine or its network: %s', async (address) => {
    const fault = 'leads to this machine or its own network';
    expect(await faultOf(address)).toBe(fault);
    expect(await faultOf(`/?to=${encodeURIComponent(address)}`)).toBe(fault);
  });

  it('is never asked of a name that stands for this machine', async () => {
    const mayAsk = isPublicAddress;
    const fault = 'leads to this machine or its own network';
    expect(await faultOf('http://localhost/a.png', { mayAsk })).toBe(fault);
    expect(await faultOf('/a.png', { mayAsk })).toBe(fault);
  });

  it.each([
    ['file:///etc/passwd', 'leads to "file:", not to http: or https:'],
    ['ftp://a.example/a.png', 'leads to "ftp:", not to http: or https:'],
    ['http://a:b@127.0.0.1/a.png', 'leads to an address with a user name'],
  ])('is not asked of %s, a redirect or not', async (address, fault) => {
    expect(await faultOf(address)).toBe(fault);
    expect(await faultOf(`/?to=${encodeURIComponent(address)}`)).toBe(fault);
  });

  it('has a name of its own words alone', async () => {
    for (const path of [
      '/..%2f..%2fetc%2fpasswd.png',
      '/%00.png',
      '/%E0%A4%A.png',
      '/',
      '/CON.png',
    ])
      expect((await fetcher().fetch(site + path))?.name).toMatch(/^[a-z0-9-]+\.png$/u);
  });

  it('is one of so many, and of a run that ends', async () => {
    const few = fetcher({ most: 1 });
    expect(await few.fetch(`${site}/1.png`)).toBeDefined();
    expect(await few.fetch(`${site}/2.png`)).toBeUndefined();
    expect(few.faultOf(`${site}/2.png`)).toContain('one run fetches 1 pictures; import again');
    expect(await faultOf('/1.png', { runTime: -1 })).toContain('took too long');
  });

  it('of which half was written by a run that died is fetched anew', async () => {
    const folder = folderOf();
    const whole = await fetcher({ folder }).fetch(`${site}/a.png`);
    const name = (whole?.path ?? '').slice(folder.length + 1);
    const other = folderOf({ [`new-999999-${name}`]: 'half' });
    asked.length = 0;
    expect(await fetcher({ folder: other }).fetch(`${site}/a.png`)).toMatchObject({
      name: 'a.png',
    });
    expect(asked).toEqual(['/a.png']);
  });
});

describe('an import that fetches', () => {
  const source = (folder: string): string => {
    const picture = (path: string): string => `![What ${path} shows](${site}${path})`;
    const text = `---\ntitle: A story that is long enough\ndate: 2020-01-02\n---\n\nWords.\n\n${picture('/a.png')}\n\n${picture('/gone.png')}\n`;
    writeFileSync(join(folder, 'story.md'), text);
    return folder;
  };

  it('shows what it fetched, and names what it did not and why', async () => {
    const content = contentFolder({});
    const report = await run(content, source(folderOf()), { fetcher: fetcher() });
    const [id = ''] = report.written;
    expect(readdirSync(join(content, 'articles', id)).sort()).toEqual(['a.png', 'index.mdx']);
    expect(countsOf(report)).toMatchObject({ 'picture-unfetched': 1 });
    const [loss] = report.losses.filter(({ kind }) => kind === 'picture-unfetched');
    expect(loss?.found[0]?.example).toBe(`${site}/gone.png answers with 404`);
  });

  it('only says in a trial what it would fetch', async () => {
    asked.length = 0;
    const wishes = { isDry: true, fetcher: fetcher({ isDry: true }) };
    const report = await run(contentFolder({}), source(folderOf()), wishes);
    expect(report.losses.find(({ kind }) => kind === 'picture-unfetched')?.found).toMatchObject([
      { example: `${site}/a.png would be fetched` },
      { example: `${site}/gone.png would be fetched` },
    ]);
    expect(asked).toEqual([]);
  });
});

it('no address of version 4 is asked by way of version 6', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      expect(isPublicAddress(`::ffff:${address}`)).toBe(false);
      expect(isPublicAddress(`64:ff9b::${address}`)).toBe(false);
      expect(isPublicAddress(`::${address}`)).toBe(false);
    }),
  );
});
