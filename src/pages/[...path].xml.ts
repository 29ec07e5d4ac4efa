import { fileResponse } from '../edition/file-route.ts';

/** RSS and sitemaps in development; a build writes them without a route. */
export const GET = fileResponse;
