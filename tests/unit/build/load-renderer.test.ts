import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadRenderer } from '../../../src/build/renderer.ts';

test('pages that several caches have links to are loaded once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'compiled-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const made = join(folder, 'made/server');
  mkdirSync(made, { recursive: true });
  writeFileSync(
    join(made, 'entry.mjs'),
    'const mark = Math.random(); export const renderPage = async () => `${mark}`;',
  );
  const texts = ['one', 'two'].map(async (name) => {
    mkdirSync(join(folder, name));
    symlinkSync(made, join(folder, name, 'server'), 'junction');
    const render = await loadRenderer(join(folder, name), 'https://news.example');
    return render('/');
  });
  expect(new Set(await Promise.all(texts)).size).toBe(1);
});
