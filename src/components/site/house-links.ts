import { words } from '../../edition/words.ts';
import type { Link } from '../../publication/view/link.ts';

/** Pages on which the paper speaks of itself. */
export const houseLinks: readonly Link[] = [
  { name: words.names.about, url: '/about/' },
  { name: words.names.standards, url: '/standards/' },
  { name: words.names.corrections, url: '/corrections/' },
  { name: words.names.sponsors, url: '/sponsors/' },
  { name: words.names.privacy, url: '/privacy/' },
  { name: words.names.feeds, url: '/feeds/' },
];
