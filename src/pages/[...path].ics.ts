import { fileResponse } from '../edition/file-route.ts';

/** Calendars in development; a build writes it without a route. */
export const GET = fileResponse;
