import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { editorScript, storyStyle } from '../../../src/newsroom/editor-script.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');

it('is at another address when the editor speaks other languages, for browsers keep it', () => {
  const script = editorScript(PROJECT, ['de', 'fr']);
  expect(editorScript(PROJECT, ['fr', 'de'])).toBe(script);
  expect(editorScript(PROJECT, ['de'])).not.toBe(script);
  expect(storyStyle(script)).toBe(script.replace('editor-', 'story-').replace('.js', '.css'));
});
