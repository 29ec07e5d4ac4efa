import type { Edition } from '../edition/edition.ts';
import type { Output } from './output.ts';

/** What is drawn from, and where it goes. */
export interface DrawingJob {
  readonly edition: Edition;
  readonly projectDir: string;
  readonly output: Output;
}
