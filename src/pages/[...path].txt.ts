import { fileResponse } from '../edition/file-route.ts';

/** Texts for robots and people who look for them, in development. */
export const GET = fileResponse;
