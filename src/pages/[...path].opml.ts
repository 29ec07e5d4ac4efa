import { fileResponse } from '../edition/fileRoute.ts';

/** The list of feeds in development; a build writes it without a route. */
export const GET = fileResponse;
