/** The address at which the test site is built. */
export const SITE = 'https://countinghouse.example';

export { readPages, type PageFacts } from '../../tools/proof/page.ts';
