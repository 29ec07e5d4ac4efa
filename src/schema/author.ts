import { z } from 'zod';
import { id, inForm, reference, webUrl, inLanguages, wordFields } from './field.ts';

const EMAIL_FORM = 'write an address, as in name@example.com';

/** One entry of `authors.yaml`. */
export function authorSchema(language: string) {
  const { line, prose } = wordFields(language);
  return z.strictObject({
    /** Address of the author's page. */
    id,
    /** Name in bylines. */
    name: line(2, 80),
    /** A person, or a desk that signs together. */
    type: z.enum(['person', 'desk']),
    /** Position or beat, in a few words. */
    role: line(2, 120),
    /** What the author covers and where they come from. */
    bio: prose(20, 1200),
    /** Its words in further languages, by tag, as far as they differ. Default none. */
    translations: inLanguages({ name: line(2, 80), role: line(2, 120), bio: prose(20, 1200) }),
    /** Page elsewhere. Default none. */
    url: webUrl.optional(),
    /** Public address. Default none. */
    email: z.email(EMAIL_FORM).meta(inForm(EMAIL_FORM)).optional(),
    /** Symbols the author holds; an article that names one must carry a disclosure. Default none. */
    holdings: z.array(reference('tickers')).max(500).default([]),
  });
}

export type Author = z.output<ReturnType<typeof authorSchema>>;
