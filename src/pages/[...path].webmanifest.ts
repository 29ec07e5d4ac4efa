import { fileResponse } from '../edition/file-route.ts';

/** What a phone is told of the paper as a program, in development. */
export const GET = fileResponse;
