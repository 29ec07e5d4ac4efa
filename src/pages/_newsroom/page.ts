import { fileResponse } from '../../edition/file-route.ts';

/** The newsroom in development. */
export const GET = fileResponse;
