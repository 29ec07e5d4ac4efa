import { fileResponse } from '../edition/file-route.ts';

/** JSON Feed and live stories in development; a build writes them without a route. */
export const GET = fileResponse;
