import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { candidates, provideChromium } from '../../../../scripts/testing/chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'chromium-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('candidates', () => {
  test('on Linux are the known names in the folders of PATH', () => {
    const paths = candidates('linux', { PATH: '/opt/bin::/usr/bin' });
    expect(paths.filter((path) => /\/chromium(?:-headless-shell)?$/u.test(path))).toEqual([
      ...['/opt/bin/chromium-headless-shell', '/usr/bin/chromium-headless-shell'],
      ...['/opt/bin/chromium', '/usr/bin/chromium'],
    ]);
    expect(paths).toContain('/usr/bin/google-chrome');
    expect(paths.every((path) => path.startsWith('/'))).toBe(true);
  });

  test('on macOS are applications of the machine and of the account', () => {
    const paths = candidates('darwin', { HOME: '/Users/ann' });
    expect(paths[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(paths).toContain(
      '/Users/ann/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    );
  });

  test('on Windows lie in the folders of programs that there are', () => {
    const paths = candidates('win32', { PROGRAMFILES: 'C:\\Program Files' });
    expect(paths).toEqual([
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    ]);
  });
});

test.runIf(process.platform === 'linux')(
  'the best that is installed is found each time',
  async () => {
    const PATH = mkdtempSync(join(folder, 'installed-'));
    for (const name of ['chromium', 'chromium-headless-shell']) {
      const file = join(PATH, name);
      writeFileSync(file, '#!/bin/sh\nexit 0\n', { mode: 0o755 });
      expect(await provideChromium({ PATH }, () => undefined)).toBe(file);
    }
  },
);

describe('CHROMIUM_PATH', () => {
  const ask = (path: string): Promise<string> =>
    provideChromium({ CHROMIUM_PATH: path }, () => {
      throw new Error('nothing is to be installed');
    });

  test('is taken when it runs', async () => {
    const file = join(folder, 'browser');
    writeFileSync(file, '#!/bin/sh\nexit 0\n');
    chmodSync(file, 0o755);
    expect(await ask(file)).toBe(file);
  });

  test.each([
    ['a file that is not there', 'nothing', undefined],
    ['a file that is no program', 'text', 0o644],
    ['a program that fails', 'broken', 0o755],
  ])('%s is refused by name', async (_, name, mode) => {
    const file = join(folder, name);
    if (mode !== undefined) {
      writeFileSync(file, '#!/bin/sh\nexit 3\n');
      chmodSync(file, mode);
    }
    await expect(ask(file)).rejects.toThrow(`CHROMIUM_PATH: "${file}" is not a Chromium`);
  });
});
