import MailComposer from 'nodemailer/lib/mail-composer';
import type { FeedSite } from '../../src/feeds/feed-site.ts';

/** One message, as it is to be composed. */
export interface MailParts {
  /** `briefing-2024-07-17`: what it is known by, for ever. */
  readonly name: string;
  readonly subject: string;
  /** Epoch milliseconds. */
  readonly date: number;
  readonly from: string;
  /** Undefined where the sending service puts it in. */
  readonly to: string | undefined;
  /** Address, or a place that the sending service fills, at which a reader unsubscribes. */
  readonly unsubscribe: string;
  readonly html: string;
  readonly text: string;
}

/**
 * A whole message (RFC 5322): text and HTML as alternatives (RFC 2046). The same parts give the same
 * bytes: identity and boundary follow from its name.
 */
export async function mailMessage(parts: MailParts, site: FeedSite): Promise<Buffer> {
  const { name, subject, date, from, to, unsubscribe, html, text } = parts;
  const { hostname } = new URL(site.siteUrl);
  const prepared = (value: string) => ({ prepared: true, value });
  const composer = new MailComposer({
    from: { name: site.name, address: from },
    ...(to === undefined ? {} : { to: { name: '', address: to } }),
    subject,
    date: new Date(date),
    messageId: `<${name}@${hostname}>`,
    baseBoundary: name,
    text,
    html,
    headers: {
      'List-Id': prepared(`<briefing.${hostname}>`),
      'List-Unsubscribe': prepared(`<${unsubscribe}>`),
      // One click is enough (RFC 8058), where it is one.
      ...(/^mailto:/iu.test(unsubscribe)
        ? {}
        : { 'List-Unsubscribe-Post': prepared('List-Unsubscribe=One-Click') }),
      'Content-Language': site.language,
    },
    // Servers refuse lines that end otherwise (RFC 5321).
    newline: 'windows',
    disableUrlAccess: true,
    disableFileAccess: true,
  });
  return await composer.compile().build();
}
