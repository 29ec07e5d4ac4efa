import type { PageFrontmatter } from '../schema/page.ts';
import type { TextFacts } from './article.ts';

/** A page that stands as a file of its own, `content/pages/about.mdx`, without its text. */
export interface StandingPage extends PageFrontmatter {
  /** Name of the file without its ending, and its address: `about`. */
  readonly id: string;
  readonly text: TextFacts;
}
