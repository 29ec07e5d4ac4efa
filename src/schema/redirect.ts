import { z } from 'zod';
import { linkTarget } from './field.ts';

/** One entry of `redirects.yaml`. */
export const redirectSchema = z.strictObject({
  /**
   * Address that the site once had, from its root: `/about-us/`, `/story.php`. `:name` stands for
   * one part, as in `/category/:section/`; `:year`, `:month` and `:day` for digits alone; `*` at the
   * end for all that follows.
   */
  from: z.string().min(1).max(300),
  /**
   * Where readers are sent for good: a page or feed of this site, or a web address. `:name` stands
   * for the part that it took, `:splat` for what `*` took.
   */
  to: linkTarget,
});

export type RedirectEntry = z.output<typeof redirectSchema>;
