import { listedRules } from '../listed-rule.ts';

/** Of what changed since a revision; looked for with `--since` only. */
export const changeRules = [
  ...listedRules('error', [
    [
      'silent-edit',
      'A number, a name, a symbol, a quotation, the headline or the day of a published article changed without a word to its readers. Add an entry to `corrections`, or a new `updated` when the story moved on.',
    ],
    [
      'silent-removal',
      'A published article is gone, or an address that led to something. Restore it; a story that no longer stands is withdrawn by a `corrections` entry of grade `withdrawal`, one that moved gets its old address in `aliases`, and so do tags; of sections and authors `redirects.yaml` leads on.',
    ],
    [
      'identity-changed',
      "An alias in the form of a story's address makes feeds take a published story for a new one. List the address under which it first stood before other addresses of stories. Of corrections of one date, new ones stand below.",
    ],
    ['correction-removed', 'A correction that was published is gone. Restore it.'],
  ]),
  ...listedRules('warning', [
    [
      'name-changed',
      'A name in a published article changed by a letter or two. Leave it so if a slip was put right; of another name readers are told.',
    ],
    ['updated-without-change', '`updated` is new, but nothing of substance changed. Take it out.'],
  ]),
];
