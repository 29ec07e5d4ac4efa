import { site } from '#site';
import type { PromoView } from '../../../publication/view/promo.ts';
import { before } from './teaser.ts';

export const housePromo: PromoView = {
  id: 'feeds',
  sponsor: site.name,
  headline: 'Every story in your feed reader',
  text: 'Full text, no account, no tracking. One feed for the paper and one for every section, topic and ticker.',
  cta: 'See the feeds',
  url: '/feeds/',
  kind: 'house',
  label: 'Promotion',
  terms: undefined,
  ends: before(-90_000),
};

export const paidPromo: PromoView = {
  id: 'sample',
  sponsor: 'Example Sponsor (sample)',
  headline: 'A sample of a paid message about a security',
  text: 'This is what a paid promotion looks like in this paper: labelled, set apart, and saying who paid.',
  cta: 'Full story',
  url: 'https://sponsor.example/',
  kind: 'paid',
  label: 'Sponsored by Example Sponsor (sample)',
  terms: 'Paid for by Example Sponsor LLC: $5,000 in cash for seven days.',
  ends: before(-90_000),
};
