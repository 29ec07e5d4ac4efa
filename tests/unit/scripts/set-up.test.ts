import { readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { setUp } from '../../../scripts/setup/install.mjs';
import { folderOf } from '../folder.ts';

test('packages behind a link are nobody else’s to take away', async () => {
  const [root, elsewhere] = [folderOf(), folderOf()];
  writeFileSync(join(elsewhere, 'treasure'), 'mine');
  symlinkSync(elsewhere, join(root, 'node_modules'));
  const paper = { name: 'paper', version: '1.0.0' };
  writeFileSync(join(root, 'package.json'), JSON.stringify(paper));
  const lock = { ...paper, lockfileVersion: 3, packages: { '': paper } };
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock));
  await expect(setUp(root, 'full', () => undefined)).rejects.toThrow(
    `node_modules is a link to ${elsewhere}, `,
  );
  expect(readdirSync(elsewhere)).toEqual(['treasure']);
});
