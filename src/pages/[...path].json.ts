import { fileResponse } from '../edition/fileRoute.ts';

/** JSON Feed and live stories in development; a build writes them without a route. */
export const GET = fileResponse;
