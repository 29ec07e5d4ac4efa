import type { ArchiveRule } from './archive.ts';
import { paragraphDuplicate, slugDuplicate, titleDuplicate } from './archive-rules/duplicates.ts';
import { coverSmall, fileUnused, imageHeavy } from './archive-rules/files.ts';
import { linkUnpublished } from './archive-rules/unpublished.ts';
import type { Rule } from './rule.ts';
import { altText } from './rules/alt-text.ts';
import { chartUnwritten } from './rules/chart-letters.ts';
import { dateWords } from './rules/date-words.ts';
import { figureDrift } from './rules/figure-drift.ts';
import {
  descriptionLength,
  descriptionRepeats,
  titleLength,
  titleStyle,
} from './rules/headline.ts';
import { linkWordless, linkText } from './rules/link-text.ts';
import { numberStyle } from './rules/number-style.ts';
import { percentStyle } from './rules/percent-style.ts';
import { signLost } from './rules/sign-lost.ts';
import { spacing } from './rules/spacing.ts';
import { sponsorLink, sponsorshipUnlabelled } from './rules/sponsorship.ts';
import { textMissing } from './rules/text-missing.ts';
import { tickerMissing, tickerUnused } from './rules/tickers.ts';
import { weekday } from './rules/weekday.ts';
import { wordDoubled } from './rules/word-doubled.ts';

/** What is looked for in every article on its own, in the order of the list of rules. */
export const articleRules: readonly Rule[] = [
  titleLength,
  titleStyle,
  descriptionLength,
  descriptionRepeats,
  textMissing,
  dateWords,
  weekday,
  percentStyle,
  numberStyle,
  figureDrift,
  chartUnwritten,
  wordDoubled,
  spacing,
  linkWordless,
  linkText,
  signLost,
  altText,
  tickerMissing,
  tickerUnused,
  sponsorshipUnlabelled,
  sponsorLink,
];

/** What is looked for across all articles. */
export const archiveRules: readonly ArchiveRule[] = [
  titleDuplicate,
  slugDuplicate,
  paragraphDuplicate,
  linkUnpublished,
  imageHeavy,
  coverSmall,
  fileUnused,
];
