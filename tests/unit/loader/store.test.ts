import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSealed, writeSealed } from '../../../src/loader/sealed.ts';
import { openStore } from '../../../src/loader/store.ts';
import { folderOf } from '../folder.ts';
import { onDisk } from '../../on-disk.ts';

onDisk();

const writing =
  (text: string) =>
  (path: string): Promise<void> => {
    writeFileSync(path, text);
    return Promise.resolve();
  };
const refusing = (): Promise<void> => Promise.reject(new Error('made again'));

/** Every way in which a file may be damaged that tests try. */
const DAMAGES: readonly (readonly [string, (path: string) => void])[] = [
  [
    'a flipped bit',
    (path) => {
      flip(path, 0);
    },
  ],
  [
    'a flipped bit at its end',
    (path) => {
      flip(path, -1);
    },
  ],
  [
    'a cut',
    (path) => {
      truncateSync(path, 3);
    },
  ],
  [
    'emptiness',
    (path) => {
      truncateSync(path, 0);
    },
  ],
];

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  const index = at < 0 ? bytes.length + at : at;
  bytes.writeUInt8(bytes.readUInt8(index) ^ 1, index);
  writeFileSync(path, bytes);
}

describe('a store', () => {
  test('makes a file once', async () => {
    const dir = join(folderOf(), 'cards/v1');
    const { path, made } = await openStore(dir).provide('a.png', writing('picture'));
    expect([readFileSync(path, 'utf8'), made]).toEqual(['picture', true]);
    expect(await openStore(dir).provide('a.png', refusing)).toEqual({ path, made: false });
  });

  test.each(DAMAGES)('makes a file again after %s', async (_what, damage) => {
    const dir = join(folderOf(), 'cards/v1');
    const { path } = await openStore(dir).provide('a.png', writing('picture'));
    damage(path);
    const again = await openStore(dir).provide('a.png', writing('picture'));
    expect([readFileSync(again.path, 'utf8'), again.made]).toEqual(['picture', true]);
  });

  test('keeps nothing of what was not finished, and nothing of other versions', async () => {
    const [old, now] = ['0'.repeat(32), '1'.repeat(32)];
    const folder = folderOf({
      [`cards/${old}/${old}-x`]: '',
      [`cards/${now}/new-999999999-b.png`]: 'half',
    });
    const store = openStore(join(folder, 'cards', now));
    await expect(store.provide('a.png', refusing)).rejects.toThrow('made again');
    expect(readdirSync(join(folder, 'cards'))).toEqual([now]);
    expect(readdirSync(join(folder, 'cards', now))).toEqual([]);
  });

  test('leaves alone what a running process is writing', async () => {
    const dir = join(folderOf(), 'cards/v1');
    mkdirSync(dir, { recursive: true });
    const file = join(dir, `new-${process.ppid}-b.png`);
    writeFileSync(file, 'half');
    await openStore(dir).provide('a.png', writing('picture'));
    expect(existsSync(file)).toBe(true);
  });
});

describe('a sealed file', () => {
  const sealed = (): string => {
    const path = join(folderOf(), 'deep/a.json');
    writeSealed(path, 'v1', { a: ['é', 1] });
    return path;
  };

  test('gives back what was written, to the version that wrote it', () => {
    const path = sealed();
    expect(readSealed(path, 'v1')).toEqual({ a: ['é', 1] });
    expect(readSealed(path, 'v2')).toBeUndefined();
    expect(readSealed(`${path}.none`, 'v1')).toBeUndefined();
  });

  test('gives nothing after any one bit has changed, or any cut', () => {
    const path = sealed();
    const bytes = readFileSync(path);
    const unseen: number[] = [];
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ (1 << (at % 8)), at);
      writeFileSync(path, changed);
      if (readSealed(path, 'v1') !== undefined) unseen.push(at);
      writeFileSync(path, bytes.subarray(0, at));
      if (readSealed(path, 'v1') !== undefined) unseen.push(at);
    }
    expect(unseen).toEqual([]);
  });
});
