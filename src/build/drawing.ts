import type { Environment } from '../environment.ts';
import type { Content } from '../loader/content.ts';
import type { Output } from './output.ts';

/** What is drawn from, and where it goes. */
export interface Drawing {
  readonly content: Content;
  readonly environment: Environment;
  readonly projectDir: string;
  readonly output: Output;
}
