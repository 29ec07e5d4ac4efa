import type { Link } from '../../publication/view/link.ts';

/** Pages on which the paper speaks of itself. */
export const houseLinks: readonly Link[] = [
  { name: 'About', url: '/about/' },
  { name: 'Standards', url: '/standards/' },
  { name: 'Corrections', url: '/corrections/' },
  { name: 'Sponsors', url: '/sponsors/' },
  { name: 'Privacy', url: '/privacy/' },
  { name: 'Feeds', url: '/feeds/' },
];
