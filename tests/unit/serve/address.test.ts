import { createServer } from 'node:http';
import { describe, expect, test } from 'vitest';
import { AddressError, close, listen, readAddress } from '../../../src/serve/address.ts';

describe('readAddress', () => {
  test('has defaults', () => {
    expect(readAddress({})).toEqual({ host: 'localhost', port: 4321 });
    expect(readAddress({ PORT: '', HOST: ' ' })).toEqual({ host: 'localhost', port: 4321 });
  });

  test('reads both', () => {
    expect(readAddress({ PORT: '0', HOST: '0.0.0.0' })).toEqual({ host: '0.0.0.0', port: 0 });
    expect(readAddress({ PORT: '65535' }).port).toBe(65_535);
  });

  test.each(['x', '-1', '65536', '80.5', '0x50', '8 0', '1e3'])('refuses PORT=%s', (text) => {
    expect(() => readAddress({ PORT: text })).toThrow(AddressError);
    expect(() => readAddress({ PORT: text })).toThrow(/^PORT: ".*" is not a port/u);
  });
});

describe('listen', () => {
  test('says which port a taken one is', async () => {
    const first = createServer();
    const url = await listen(first, { host: '127.0.0.1', port: 0 });
    const port = Number(new URL(url).port);
    await expect(listen(createServer(), { host: '127.0.0.1', port })).rejects.toThrow(
      `Port ${String(port)} is taken by another program`,
    );
    await close(first);
  });

  test('takes the port that it is told, which another server has closed', async () => {
    let url = '';
    let again = 'taken';
    // Another program may be given a port as soon as it is free: not ten times in a row.
    for (let tries = 0; again === 'taken' && tries < 10; tries++) {
      const first = createServer();
      url = await listen(first, { host: '127.0.0.1', port: 0 });
      await close(first);
      const second = createServer();
      const port = Number(new URL(url).port);
      again = await listen(second, { host: '127.0.0.1', port }).catch(() => 'taken');
      await close(second);
    }
    expect(again).toBe(url);
  });

  test('refuses an address of another machine', async () => {
    await expect(listen(createServer(), { host: '192.0.2.1', port: 0 })).rejects.toThrow(
      'HOST: "192.0.2.1" is not an address of this machine',
    );
  });
});
