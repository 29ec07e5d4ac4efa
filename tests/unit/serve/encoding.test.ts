import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { chooseEncoding, encode } from '../../../src/serve/encoding.ts';

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['GZIP;q=1, br;q=0.2', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['br;q=0, *', 'gzip'],
  ['deflate', 'identity'],
])('%s -> %s', (accepted, encoding) => {
  expect(chooseEncoding(accepted)).toBe(encoding);
});

test('what is encoded decodes to the same bytes', async () => {
  const body = Buffer.from('Markets, money and policy. '.repeat(100));
  const br = await encode(body, 'br');
  const gz = await encode(body, 'gzip');
  expect(brotliDecompressSync(br).equals(body)).toBe(true);
  expect(gunzipSync(gz).equals(body)).toBe(true);
  expect(Math.max(br.length, gz.length)).toBeLessThan(body.length / 5);
  expect(await encode(body, 'identity')).toBe(body);
});
