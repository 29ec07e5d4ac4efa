import { join } from 'node:path';
import { site } from './fixtures/edition/site.config.ts';

/**
 * The paper of the tests: its configuration, and its content with articles of every kind, field
 * and component. It stands for whatever paper a copy of the project is.
 */
export const CONFIGURATION = 'tests/fixtures/edition/site.config.ts';
/** The address at which tests build it. */
export const ADDRESS = site.url;
/** The path that another one lies below: what works there works at the root of a host. */
export const BELOW = '/paper';
/** That other one. */
export const OTHER_ADDRESS = `${ADDRESS}${BELOW}`;
/** The root of another host. */
export const ELSEWHERE = 'https://elsewhere.example';
/** Absolute path of its articles and registries. */
export const CONTENT = join(import.meta.dirname, 'fixtures/edition/content');
/** What is laid over it for built sites: words that are hostile to machines, and warned of. */
export const HOSTILE_WORDS = join(import.meta.dirname, 'fixtures/edition/hostile');
/** The instant of its builds in seconds, after its newest article: 2026-12-01T12:00:00Z. */
export const NOW = 1_796_126_400;

/** Chosen in `package.json`: what `#site` is. */
const CONDITION = '--conditions=tests-edition';

/** Options of Node, with which a process and those that it starts read {@link CONFIGURATION}. */
export function ofTheTests(options = ''): string {
  return options.includes(CONDITION) ? options : `${options} ${CONDITION}`.trim();
}

/** Options of Node, with which a process reads the configuration of the copy again. */
export function ofTheCopy(options = ''): string {
  return options.replace(CONDITION, '').trim();
}
