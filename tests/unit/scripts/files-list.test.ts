import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesListAt } from '../../../scripts/process/files-list.ts';
import { filesList } from '../../../src/build/record.ts';
import { digestOf } from '../../../src/disk/digest.ts';
import { hubFault } from '../../../src/schema/configuration.ts';
import { writeFiles } from '../folder.ts';

/** A host that answers nothing of use: by path, what it does. */
const host: Server = createServer((request, response) => {
  if (request.url === '/broken') response.destroy();
  else if (request.url === '/whole') response.end(whole);
  else if (request.url === '/words') response.end('<!doctype html><title>Hello</title>');
  else if (request.url === '/bidi') response.end('{"a\\u202e.html":"1"}');
  else if (request.url === '/up') response.end('{"../../etc/passwd":"1"}');
  else response.writeHead(500).end();
});
let origin = '';
beforeAll(async () => {
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
  const address = host.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
afterAll(() => {
  host.closeAllConnections();
  host.close();
});

const whole = filesList(new Map([['a.html', digestOf('a')]]));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'list-'));
  writeFiles(folder, { file: 'words', whole });
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  symlinkSync('circle', join(folder, 'circle'));
  symlinkSync('whole', join(folder, 'link'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const at = (place: string): string => place.replace('FOLDER', folder).replace(/^HOST/u, origin);

/** `FOLDER` is one of the test's own, `HOST` the host above. */
test.each<[place: string, says: RegExp]>([
  ['/dev/zero', /is no file that could be read to its end$/u],
  ['FOLDER/pipe', /is no file that could be read to its end$/u],
  ['FOLDER', /is a folder; name a file$/u],
  ['FOLDER/never', /is not there$/u],
  ['FOLDER/file/never', /is no folder, or lies below a file$/u],
  ['FOLDER/circle', /is a link that leads back to itself$/u],
  ['FOLDER/file', /is not the list of files of a site$/u],
  ['x'.repeat(5000), /is longer than a path can be$/u],
  ['', /^"" is not there$/u],
  ['__proto__', /^"__proto__" is not there$/u],
  ['\u001b[31m\nred', /is not there$/u],
  ['ftp://news.example/_files.json', /is no address of a list; write a file, or an address/u],
  ['file:///etc/passwd', /is no address of a list/u],
  ['https://', /is no address of a list/u],
  ['https://me:secret@news.example/', /cannot be read: .*credentials/u],
  ['http://127.0.0.1:1/', /cannot be read: /u],
  ['HOST/broken', /cannot be read: the host broke off/u],
  ['HOST/never', /cannot be read: the host answered 500$/u],
  ['HOST/words', /is not the list of files of a site$/u],
  ['HOST/bidi', /which is no file of a site$/u],
  ['HOST/up', /names "\.\.\/\.\.\/etc\/passwd", which is no file of a site$/u],
])('a list at %j is refused in words', async (place, says) => {
  const failure: unknown = await Promise.resolve(filesListAt(at(place))).catch(
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(Error);
  expect(failure).toHaveProperty('message', expect.stringMatching(says));
});

test.each(['FOLDER/whole', 'FOLDER/link', 'HOST/whole'])(
  'the list at %s is read',
  async (place) => {
    expect(await filesListAt(at(place))).toEqual(new Map([['a.html', digestOf('a')]]));
  },
);

test.each(['nonsense', 'file:///etc/passwd', 'javascript:x()', 'https://hub.example/\\x', ''])(
  '%j is no hub',
  (address) => {
    expect(hubFault(address)).toMatch(/^".*" is not the address of a hub; write it whole/u);
  },
);
