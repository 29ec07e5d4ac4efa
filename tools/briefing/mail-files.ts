import type { Publication } from '../../src/publication/publication.ts';
import { briefingDays } from '../../src/publication/briefing.ts';
import { newestChange } from '../../src/publication/change.ts';
import { briefingText, weekText } from '../../src/publication/view/briefing-text.ts';
import { mailHtml, type MailAbout } from './mail-html.ts';
import { mailMessage, type MailParts } from './mail-message.ts';
import { weekOf } from './mail-options.ts';
import { mailText } from './mail-text.ts';

/** The files of an edition for mail. */
export interface MailFiles {
  /** Without an ending: `briefing-2024-07-17`, `briefing-week-2024-07-15.de`. */
  readonly name: string;
  /** By ending. */
  readonly bytes: Readonly<Record<'html' | 'txt' | 'eml', string | Buffer>>;
  /** How many stories and corrections are not in the HTML, for its length. */
  readonly left: number;
}

export interface MailEdition extends MailAbout, Pick<MailParts, 'from' | 'to'> {
  /** Whether it is in the first language of the paper. */
  readonly isFirst: boolean;
}

/**
 * Makes the edition of a day, or of a week. The same content gives the same bytes.
 *
 * @param days with stories, newest first: one, or those of a week.
 */
export async function mailFiles(
  publication: Publication,
  days: readonly string[],
  isWeek: boolean,
  edition: MailEdition,
): Promise<MailFiles> {
  const { site, unsubscribe, isFirst, from, to } = edition;
  const found = days.flatMap((day) => briefingDays(publication).get(day) ?? []);
  const [newest] = found;
  if (newest === undefined) throw new Error(`no stories on ${days.join(', ')}`);
  const [monday, sunday] = weekOf(newest.day);
  const briefing = isWeek
    ? weekText(found, [monday, sunday], publication)
    : briefingText(newest, publication);
  const { html, share } = mailHtml(briefing, edition);
  const text = mailText(briefing, site, unsubscribe);
  const stories = found.flatMap((each) => each.stories);
  const made = briefing.corrections.map(({ date }) => date.at);
  const date = Math.max(newestChange(stories, publication.now) ?? 0, ...made);
  const id = isWeek ? `briefing-week-${monday}` : `briefing-${newest.day}`;
  const name = isFirst ? id : `${id}.${publication.language}`;
  const subject = `${site.name}: ${briefing.title}`;
  const message = { name, subject, date, from, to, unsubscribe, html, text };
  return {
    name,
    bytes: { html, txt: text, eml: await mailMessage(message, site) },
    left: stories.length - share.stories + briefing.corrections.length - share.corrections,
  };
}
