import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentFolder, load, registries } from './folder.ts';

const SCHEMAS = join(import.meta.dirname, '../../../schemas');

/** Paths of the lists of a JSON schema that may be as long as one likes. */
function endlessIn(node: unknown, path: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'type' in node && node.type === 'array' && !('maxItems' in node) ? [path] : [];
  return [
    ...own,
    ...Object.entries(node).flatMap(([name, inner]) => endlessIn(inner, `${path}/${name}`)),
  ];
}

test('every list within an entry has a most', () => {
  const files = readdirSync(SCHEMAS).filter((file) => file.endsWith('.json'));
  expect(files.length).toBeGreaterThan(5);
  const endless = files.flatMap((file) =>
    endlessIn(JSON.parse(readFileSync(join(SCHEMAS, file), 'utf8')), file),
  );
  // The registries themselves: see below.
  expect(endless.filter((path) => path.includes('/'))).toEqual([]);
});

test.each([
  ['entries', 20_005, () => ''],
  [
    'former names',
    1000,
    (at: number) =>
      `, aliases: [${Array.from({ length: 20 }, (_, k) => `t${at}-${k}`).join(', ')}]`,
  ],
])('no more than so many %s of a registry are read', async (_what, count, aliases) => {
  const tags = Array.from(
    { length: count },
    (_, at) => `- { id: t${at}, name: Tag, description: Small companies.${aliases(at)} }\n`,
  );
  const folder = contentFolder({ 'tags.yaml': `${registries['tags.yaml'] ?? ''}${tags.join('')}` });
  const told = (await load(folder)).problems.map(({ rule, message }) => `${rule}: ${message}`);
  expect(told).toEqual([
    'field-length: the registry has more than 20,000 entries and former names; no more are read',
  ]);
});
