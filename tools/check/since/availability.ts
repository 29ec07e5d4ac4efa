import type { Problem } from '../../../src/problem/problem.ts';
import type { ArticleFrontmatter } from '../../../src/schema/article.ts';
import { pathOf } from '../../../src/schema/site-address.ts';
import { machineTime } from '../../../src/time/format.ts';
import { dayOf } from '../../../src/time/zone.ts';
import type { WrittenArticle } from '../written-article.ts';
import type { ChangeOptions } from './change.ts';
import { leadsSomewhere } from './lost-address.ts';

/** Makes a problem of a place in an article. */
export type Teller = (offset: number, rule: string, message: string) => Problem;

/** Whether readers still find the story: at its old addresses, on its day, and at all. */
export function availability(
  published: ArticleFrontmatter,
  present: ArticleFrontmatter,
  article: WrittenArticle,
  { content, now, timeZone }: ChangeOptions,
  tell: Teller,
): Problem[] {
  const date = machineTime(published.date, timeZone);
  const lost = published.aliases.filter(
    (alias) => !leadsSomewhere(pathOf(alias), content.addresses()),
  );
  const problems = lost.map((alias) =>
    tell(
      article.fieldOffset(['aliases']),
      'silent-removal',
      `"${alias}" led here and is gone from "aliases"; put it back, or links to it break`,
    ),
  );
  const withdraw =
    'a story that no longer stands is withdrawn by a correction of grade "withdrawal"';
  if (present.draft) {
    const message = `"draft" takes a published story away from its readers; take it out: ${withdraw}`;
    return [...problems, tell(article.fieldOffset(['draft']), 'silent-removal', message)];
  }
  const place = article.fieldOffset(['date']);
  if (present.date.at > now) {
    const message = `"date" lies ahead, which takes a published story away from its readers; write "${date}" again: ${withdraw}`;
    return [...problems, tell(place, 'silent-removal', message)];
  }
  const isOtherDay = dayOf(present.date.at, timeZone) !== dayOf(published.date.at, timeZone);
  if (!isOtherDay || present.corrections.length > published.corrections.length) return problems;
  const message = `the date of a published article changed from ${date} to ${machineTime(present.date, timeZone)}, and feeds tell it for ever; write it back, and the new one as "updated", or add an entry to "corrections"`;
  return [...problems, tell(place, 'silent-edit', message)];
}
