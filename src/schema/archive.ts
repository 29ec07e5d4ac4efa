import { z } from 'zod';
import { moment } from './moment.ts';

/** `archive.yaml`: which stories are of the archive, taken over from elsewhere. Without it none is. */
export function archiveSchema(timeZone: string) {
  return z.strictObject({
    /** Stories older than this are of the archive: of what is long or missing in them it is advised, and nothing is said of style. `npm run import` writes it. */
    before: moment(timeZone),
  });
}
