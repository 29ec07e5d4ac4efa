import { describe, expect, it } from 'vitest';
import { filesList } from '../../../src/build/record.ts';
import { parseFilesList, uploadsBetween } from '../../../src/hosting/uploads.ts';

const before = new Map([
  ['a.html', '1'],
  ['b.html', '1'],
  ['gone.html', '1'],
]);

describe('uploads', () => {
  it('are new files, changed ones and then the list itself', () => {
    const after = new Map([
      ['b.html', '2'],
      ['a.html', '1'],
      ['new.html', '1'],
    ]);
    expect(uploadsBetween(before, after, '_files.json')).toEqual({
      steps: [['new.html'], ['b.html'], ['_files.json']],
      remove: ['gone.html'],
    });
  });

  it('are none between equal sites', () => {
    expect(uploadsBetween(before, new Map(before), '_files.json')).toEqual({
      steps: [[], [], []],
      remove: [],
    });
  });

  it('hold the list where something only leaves', () => {
    const after = new Map([...before].slice(0, 2));
    expect(uploadsBetween(before, after, '_files.json').steps.flat()).toEqual(['_files.json']);
  });

  it('take the list as a build writes it, and nothing else for one', () => {
    expect(parseFilesList(filesList(before))).toEqual(before);
    expect(() => parseFilesList('["a"]')).toThrow();
    expect(() => parseFilesList('<html>')).toThrow(SyntaxError);
  });
});
