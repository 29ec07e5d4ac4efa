import type { Command } from './measure.ts';
import type { Registry } from './registry.ts';
import type { Story } from './story.ts';

/** What is done to a site before it is built; the doing is not measured. */
export type Scenario =
  'cold, with social cards' | 'cold' | 'cold, without search' | 'unchanged' | 'added' | 'renamed';

/** A build to measure. */
export interface Build {
  readonly scenario: Scenario;
  /** Makes the scenario true. */
  prepare(): void;
  readonly build: Command;
  /** Makes the search index, where that is a program of its own. */
  readonly search: Command | undefined;
}

/** The corpus as peers are given it. */
export interface Corpus {
  readonly contentDir: string;
  readonly registry: Registry;
  stories(): Iterable<Story>;
  /** CSS that every page carries: that of the publication's own article page. */
  readonly style: string;
}

/** A static site generator with a site to build. */
export interface Contender {
  readonly name: string;
  readonly version: string;
  /** Folder of the built site. */
  readonly outDir: string;
  /** Brings the corpus into the form it reads; not measured. */
  bring(corpus: Corpus): void;
  /** What one run builds, in this order; runs are counted from 1. */
  builds(run: number): readonly Build[];
  /** Puts the corpus back to what it was before the run. */
  restore(): void;
}

/** What a contender needs to be set up. */
export interface Workplace {
  readonly projectDir: string;
  /** Folder of its own, deleted afterwards. */
  readonly dir: string;
}
