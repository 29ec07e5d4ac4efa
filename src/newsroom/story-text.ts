import type { Field } from '@sveltia/cms';
import { MAX_DATA_BYTES, MAX_IMAGE_BYTES } from '../loader/asset.ts';
import { FORM_ONLY } from './story-file.ts';
import { TEXT_FIELD } from './text-widget.ts';
import { PICTURES } from './widget.ts';

/** The text, in its own words, and what the form alone has. */
export const TEXT: readonly Field[] = [
  {
    name: FORM_ONLY.body,
    label: 'Text',
    widget: TEXT_FIELD,
    required: false,
    hint: 'Markdown with components, as it stands in the file. "Insert" has a form for each.',
  },
  { name: FORM_ONLY.source, widget: 'hidden' },
];

/** Files that the text names, which are put beside it; the file of the story says nothing of them. */
const FILES: Field = {
  name: FORM_ONLY.files,
  label: 'Files for the text',
  widget: 'file',
  multiple: true,
  required: false,
  choose_url: false,
  accept: `.csv,${PICTURES}`,
  preview: false,
  hint: `Pictures (at most ${MAX_IMAGE_BYTES / 1024 / 1024} MB) and data (CSV, at most ${MAX_DATA_BYTES / 1024} KB) that the text names. They are put beside the story; name them in the text, as in <Figure src="name.png" … /> or <Chart data="name.csv" … />.`,
};

/** What every story has stands above its text, and all else below it. */
export function aroundText(fields: readonly Field[]): Field[] {
  const [above, below] = [true, false].map((isAbove) =>
    fields.filter((field) => ('required' in field && field.required === true) === isAbove),
  );
  return [...(above ?? []), ...TEXT, FILES, ...(below ?? [])];
}
