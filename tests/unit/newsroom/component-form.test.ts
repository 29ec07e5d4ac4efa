import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { components } from '../../../src/body/allowed.ts';
import { componentForms } from '../../../src/newsroom/component-form.ts';
import { componentManuals } from '../../../src/newsroom/component-manual.ts';

const MANUAL = join(import.meta.dirname, '../../../docs/writing/components.md');
const forms = componentForms(componentManuals(readFileSync(MANUAL, 'utf8')));

test('every component has a form, with a field for each attribute, and the manual says what to write', () => {
  expect(forms.map(({ name }) => name)).toEqual([...components.keys()]);
  for (const { name, about, holdsText, example, attributes } of forms) {
    const rule = components.get(name);
    expect(about, name).toMatch(/^[A-Z].*\.$/u);
    expect(example !== '', name).toBe(holdsText);
    expect(attributes.map((each) => each.name)).toEqual([
      ...(rule?.required ?? []),
      ...(rule?.optional ?? []),
    ]);
    for (const each of attributes) {
      expect(each.hint, `${name} ${each.name}`).toMatch(/^[A-Z“`].{8}/u);
      expect(each.hint, `${name} ${each.name}`).not.toMatch(/required|[`[\]]/u);
      expect(each.options.length > 0, `${name} ${each.name}`).toBe(each.kind === 'choice');
    }
  }
});

test('files, ids and moments are chosen and not typed', () => {
  const kinds = forms.flatMap(({ name, attributes }) =>
    attributes
      .filter(({ kind }) => !kind.startsWith('line'))
      .map((each) => `${name} ${each.name} ${each.kind}`),
  );
  expect(kinds).toEqual([
    'Figure src picture',
    'Embed poster picture',
    'Video poster picture',
    'Chart data data',
    'Chart type choice',
    'Ticker symbol symbol',
    'Value data data',
    'Value show choice',
    'Value direction choice',
    'Update time moment',
    'Promo id promo',
  ]);
});

test('a component of which the manual says nothing has a form all the same', () => {
  const [form] = componentForms(new Map());
  expect(form).toMatchObject({ name: 'KeyPoints', about: '', holdsText: true });
});
