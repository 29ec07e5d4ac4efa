import type { NewsroomService } from '../schema/newsroom.ts';
import type { ComponentForm } from './component-form.ts';

/** What the editor knows of the paper to show texts as their pages do. */
export interface EditorDesk {
  /** BCP 47, of the paper. */
  readonly language: string;
  /** IANA */
  readonly timeZone: string;
  /** Addresses that the site has. */
  readonly sites: readonly string[];
  /** Where the content lies in the repository. */
  readonly folder: string;
  /** The paper's accent and what is written on it, as CSS has colours, for day and night. */
  readonly accent: string;
  readonly onAccent: string;
  /** What holds the repository. */
  readonly service: {
    readonly kind: NewsroomService;
    /** As it is called: `GitHub`. */
    readonly name: string;
    /** Origin of what it answers from. */
    readonly api: string;
    /** What is published. */
    readonly branch: string;
  };
  /** Every component that texts may have. */
  readonly components: readonly ComponentForm[];
}
