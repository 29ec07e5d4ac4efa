import type { Counter } from './schema/counter.ts';
import type { FurtherLanguage } from './schema/further-languages.ts';
import type { Logo } from './schema/logo.ts';
import type { Newsroom } from './schema/newsroom.ts';

/** All that a re-brander edits. Colours and type are in `src/styles/tokens.css`. */
export const site = {
  /** Name of the publication, in the masthead, feeds and structured data. */
  name: 'The Counting House',
  /** One sentence under the name; also the site feed's description. */
  tagline: 'Markets, money and policy, plainly reported',
  /** Where the site is served: scheme, host and the path it lies below, if any. `SITE_URL` overrides it. */
  url: 'https://countinghouse.example',
  /** BCP 47 language of the publication, and of what says no other. */
  language: 'en-US',
  /**
   * Further languages of stories, each with lists and feeds of its own below its tag (`/de/`):
   * `{ language: 'de', tagline: '…', standingDisclosure: '…' }`. A story in one says so in `language`.
   */
  languages: [] as readonly FurtherLanguage[],
  /** IANA time zone in which dates are written, shown and filed. */
  timeZone: 'America/New_York',
  /** The publisher as an organisation, for structured data and security.txt. */
  publisher: {
    name: 'The Counting House',
    email: 'desk@countinghouse.example',
    securityContact: 'mailto:security@countinghouse.example',
  },
  /**
   * What the identities of stories in feeds begin with (RFC 4151: a domain that was the
   * publication's own in that year). Never change it, not even with the domain: readers'
   * programs would show every story again.
   */
  feedNamespace: 'tag:countinghouse.example,2022:',
  /** Items in each feed. */
  feedSize: 30,
  /** Stories on section, tag, ticker, author and latest pages. */
  listSize: 50,
  /** WebSub hub that feeds announce, or `undefined` for none. */
  hub: undefined as string | undefined,
  /**
   * What counts visits to pages (docs/counting.md), or `undefined` for nothing, of which not a byte
   * is in the site: `{ service: 'goatcounter', origin: 'https://paper.goatcounter.com' }`.
   */
  counter: undefined as Counter | undefined,
  /**
   * An editor in the browser at `/newsroom/` (docs/writing/newsroom.md), or `undefined` for none, of
   * which not a byte is in the site: `{ service: 'github', repository: 'owner/paper' }`.
   */
  newsroom: undefined as Newsroom | undefined,
  /**
   * A logo of your own in place of the drawn name, or `undefined` for none: SVG files in `public/`,
   * `{ light: 'logo.svg', dark: 'logo-dark.svg' }`.
   */
  logo: undefined as Logo | undefined,
  /** Newest articles that get a social card of their own; older ones share their section's. */
  socialCards: 200,
  /** Shown in every page's footer. */
  standingDisclosure:
    'Nothing here is investment advice. The Counting House is a demonstration archive.',
} as const;

export type Site = typeof site;
