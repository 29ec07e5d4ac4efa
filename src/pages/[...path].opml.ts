import { fileResponse } from '../edition/file-route.ts';

/** The list of feeds in development; a build writes it without a route. */
export const GET = fileResponse;
