import { z } from 'zod';

const address = z.url({ protocol: /^https$/u });
const instant = z.iso.datetime({ offset: true });
const author = z.strictObject({ name: z.string().min(1), url: address });

/** Sound or film of an item. */
const attachment = z.strictObject({
  url: address,
  mime_type: z.string().regex(/^(?:audio|video)\//u),
  title: z.string().min(1),
  size_in_bytes: z.int().positive(),
});

const item = z.strictObject({
  id: z.string().min(1),
  url: address,
  title: z.string().min(1),
  summary: z.string().min(1),
  content_html: z.string().min(1),
  image: address.optional(),
  date_published: instant,
  date_modified: instant.optional(),
  attachments: z.array(attachment).min(1).optional(),
  authors: z.array(author).min(1),
  tags: z.array(z.string().min(1)),
  language: z.string(),
  _translations: z.record(z.string().min(2), address).optional(),
  _finance: z.strictObject({
    tickers: z.array(
      z.strictObject({
        symbol: z.string().min(1),
        exchange: z.string().length(4).optional(),
        name: z.string().min(1),
        url: address,
      }),
    ),
    corrections: z.array(
      z.strictObject({
        date: instant,
        grade: z.enum(['correction', 'clarification', 'withdrawal']),
        note: z.string().min(1),
      }),
    ),
  }),
});

/**
 * JSON Feed 1.1 as its specification has it, with the extensions of this site; what neither
 * knows is an error, and what is optional there but promised here is required.
 */
export const jsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: address,
  feed_url: address,
  description: z.string().min(1),
  icon: address,
  language: z.string(),
  authors: z.array(author).length(1),
  hubs: z.array(z.strictObject({ type: z.string(), url: address })).optional(),
  items: z.array(item),
});
