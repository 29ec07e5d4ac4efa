import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundleEditor } from '../../../src/build/editor.ts';
import { editorScript } from '../../../src/newsroom/editor-script.ts';
import { folderOf } from '../folder.ts';

const PROJECT = join(import.meta.dirname, '../../..');

test('the editor of the newsroom asks of Node for nothing that browsers are not given', async () => {
  const [folder, languages] = [folderOf({}), ['en-US', 'de']];
  await bundleEditor(PROJECT, folder, languages);
  expect(existsSync(join(folder, editorScript(PROJECT, languages)))).toBe(true);
});
