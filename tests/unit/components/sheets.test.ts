import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../../../src');
const sheets = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.css'),
);

test('every sheet takes in sheets that are there, and is taken in or imported', () => {
  const taken = sheets.flatMap((file) =>
    [...readFileSync(join(SRC, file), 'utf8').matchAll(/@import '(\.[^']+)'/gu)].map((match) =>
      join(dirname(file), match[1] ?? ''),
    ),
  );
  expect(taken.length).toBeGreaterThan(30);
  expect(taken.filter((file) => !existsSync(join(SRC, file)))).toEqual([]);
  const code = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:astro|ts)$/u.test(file))
    .map((file) => readFileSync(join(SRC, file), 'utf8'))
    .join('\n');
  const lost = sheets.filter(
    (file) =>
      !taken.includes(file) &&
      !["'", "?inline'"].some((end) =>
        code.includes(`/${file.split(/[/\\]/u).at(-1) ?? ''}${end}`),
      ),
  );
  expect(lost).toEqual([]);
});
