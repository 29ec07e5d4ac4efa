import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { expect, inject, test } from 'vitest';

const hasJava = spawnSync('java', ['-version']).status === 0;
const require = createRequire(import.meta.url);

test.runIf(hasJava)(
  'every page is valid for the Nu HTML checker',
  () => {
    const jar = require.resolve('vnu-jar/build/dist/vnu.jar');
    const args = [
      '-Xss2m',
      '-jar',
      jar,
      '--skip-non-html',
      '--Werror',
      '--format',
      'gnu',
      inject('siteDir'),
    ];
    const { stderr, status } = spawnSync('java', args, { encoding: 'utf8', maxBuffer: 1e8 });
    expect(stderr.replaceAll(inject('siteDir'), '').split('\n').slice(0, 40)).toEqual(['']);
    expect(status).toBe(0);
  },
  120_000,
);
