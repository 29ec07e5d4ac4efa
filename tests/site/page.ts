/** The address at which the test site is built. */
export { ADDRESS as SITE } from '../paper.ts';

export { readPages, type PageFacts } from '../../tools/proof/page.ts';
