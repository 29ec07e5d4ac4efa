import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { claimMailFolder } from '../../../../tools/briefing/mail-folder.ts';
import { writeFiles } from '../../folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'mail-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
writeFiles(folder, {
  'ours/briefing-2024-07-17.html': '',
  'ours/briefing-week-2024-07-15.pt-BR.eml': '',
  'ours/.DS_Store': '',
  'theirs/letter.html': '',
  'theirs/briefing-2024-07-17.html': '',
  file: '',
});
symlinkSync(join(folder, 'theirs'), join(folder, 'link'));
const claim = (path: string): void => {
  claimMailFolder(path, 'OUT', resolve(import.meta.dirname, '../../../..'));
};

describe('a folder for editions', () => {
  it.each(['ours', 'none', 'none/below'])('may be one like %s', (name) => {
    expect(() => {
      claim(join(folder, name));
    }).not.toThrow();
  });

  it.each([
    ['theirs', '--out: "OUT" holds what is no briefing ("letter.html"); name an empty folder'],
    ['file', '--out: "OUT" is not a folder, or lies below a file; name another'],
    ['file/below', '--out: "OUT" is not a folder, or lies below a file; name another'],
    ['link', '--out: "OUT" is not a folder, or lies below a file; name another'],
  ])('may not be one like %s', (name, says) => {
    expect(() => {
      claim(join(folder, name));
    }).toThrow(says);
  });

  it('may be one in a project that git does not keep', () => {
    expect(() => {
      claimMailFolder(join(folder, 'ours'), 'OUT', folder);
    }).not.toThrow();
    expect(() => {
      claimMailFolder(join(folder, 'theirs'), 'OUT', folder);
    }).toThrow('--out: "OUT" is part of the project\'s "theirs"');
  });

  it.each(['content', 'content/articles/mail', 'src', 'docs/x'])('may not be %s', (name) => {
    const top = name.split('/')[0] ?? '';
    expect(() => {
      claim(resolve(import.meta.dirname, '../../../..', name));
    }).toThrow(`--out: "OUT" is part of the project's "${top}"; name a folder of its own`);
  });
});
