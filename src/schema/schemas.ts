import type { z } from 'zod';
import { memo } from '../memo.ts';
import type { Locale } from '../time/format.ts';
import { archiveSchema } from './archive.ts';
import { articleSchema } from './article.ts';
import { authorSchema } from './author.ts';
import { eventSchema } from './event.ts';
import { frontSchema } from './front.ts';
import type { SchemaName } from './json-schema.ts';
import { pageSchema } from './page.ts';
import { promoSchema } from './promo.ts';
import { redirectSchema } from './redirect.ts';
import { sectionSchema } from './section.ts';
import { seriesSchema } from './series.ts';
import { tagSchema } from './tag.ts';
import { tickerSchema } from './ticker.ts';

/**
 * The schemas of everything that is written by hand. To build one costs more than a hundred
 * validations, so they are kept for each time zone and language.
 */
export const schemasOf = memo(
  ({ timeZone, language }: Locale) =>
    ({
      archive: archiveSchema(timeZone),
      article: articleSchema({ timeZone, language }),
      authors: authorSchema(language),
      calendar: eventSchema({ timeZone, language }),
      front: frontSchema({ timeZone, language }),
      page: pageSchema(language),
      promos: promoSchema({ timeZone, language }),
      redirects: redirectSchema,
      sections: sectionSchema(language),
      series: seriesSchema(language),
      tags: tagSchema(language),
      tickers: tickerSchema(language),
    }) satisfies Readonly<Record<SchemaName, z.ZodType>>,
  ({ timeZone, language }) => `${timeZone} ${language}`,
);
