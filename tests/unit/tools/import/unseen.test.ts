import { expect, it } from 'vitest';
import { convertedBody, sourceBody } from '../../../../tools/import/convert-body.ts';
import { locale } from './run-import.ts';

const NONE = { tell: () => undefined, link: (href: string) => href, picture: () => undefined };

function markdown(html: string): string {
  const post = { html: () => html, paragraphs: 'tags', brackets: 'words' } as const;
  const body = sourceBody(post, { tell: () => undefined, attachment: () => undefined });
  return convertedBody(body ?? [], NONE, locale)?.text ?? '';
}

it.each([
  ['a zero-width space', 'Ships\u200b wait.', 'Ships wait.'],
  ['a byte-order mark', '\ufeffShips wait.', 'Ships wait.'],
  ['a soft hyphen', 'Har\u00adbours.', 'Harbours.'],
  ['marks of direction among Latin letters', 'Ships\u200e wait\u200f.', 'Ships wait.'],
  ['a non-breaking space at the end', 'Ships wait.&nbsp;', 'Ships wait.'],
  ['at the beginning', '&nbsp; Ships wait.', 'Ships wait.'],
  ['beside a space', 'Ships&nbsp; wait &nbsp;long.', 'Ships wait long.'],
  ['before a break', 'Ships wait.&nbsp;<br>&nbsp;Long.', 'Ships wait.\\\nLong.'],
  [
    'before a link',
    'See &nbsp;<a href="https://x.example/">this &nbsp;page</a>.',
    'See [this page](https://x.example/).',
  ],
  ['and keeps one that holds words together', '10&nbsp;km', '10\u00a0km'],
  ['and a joiner at work', 'می\u200cخواهم', 'می\u200cخواهم'],
  ['and a family', '👨\u200d👩\u200d👧', '👨\u200d👩\u200d👧'],
])('a text comes over without %s', (_, html, expected) => {
  expect(markdown(`<p>${html}</p>`)).toBe(expected);
});
