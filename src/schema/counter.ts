/** What counts visits, as the configuration names it. */
export interface Counter {
  readonly service: keyof typeof counters;
  /** `https://paper.goatcounter.com`: where the service runs, without a path. */
  readonly origin: string;
  /** The publication's name at the service, where it has one. */
  readonly site?: string | undefined;
}

/** What pages need to have their visits counted. */
export interface CounterScript {
  readonly name: string;
  /** Host that learns of visits. */
  readonly host: string;
  /** Address of the script, and the one that it sends to. */
  readonly source: string;
  readonly endpoint: string;
  /** What the script is told, as attributes of its element. */
  readonly attributes: Readonly<Record<string, string>>;
}

interface Service {
  readonly name: string;
  /** Path or address of the script. */
  readonly script: (origin: string) => string;
  readonly endpoint: string;
  /** What `site` is; undefined where the origin says it. */
  readonly site: { readonly form: RegExp; readonly example: string } | undefined;
  readonly attributes: (counter: Counter, host: string) => Readonly<Record<string, string>>;
}

/** The services, by the word of the configuration. Their own manuals say what stands here. */
export const counters = {
  goatcounter: {
    name: 'GoatCounter',
    // Its hosted service has one script for all.
    script: (origin) =>
      `${origin.endsWith('.goatcounter.com') ? 'https://gc.zgo.at' : origin}/count.js`,
    endpoint: '/count',
    site: undefined,
    attributes: ({ origin }) => ({ 'data-goatcounter': `${origin}/count` }),
  },
  plausible: {
    name: 'Plausible',
    script: (origin) => `${origin}/js/script.js`,
    endpoint: '/api/event',
    site: { form: /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?:\/[\w.-]+)*$/u, example: 'news.example' },
    attributes: ({ site = '' }) => ({ 'data-domain': site }),
  },
  umami: {
    name: 'Umami',
    script: (origin) => `${origin}/script.js`,
    endpoint: '/api/send',
    site: {
      form: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u,
      example: '94db1cb1-74f4-4a40-ad6c-962362670409',
    },
    // The others know what a machine of one's own is; this one is told.
    attributes: ({ origin, site = '' }, host) => ({
      'data-website-id': site,
      'data-host-url': origin,
      'data-domains': host,
    }),
  },
} as const satisfies Readonly<Record<string, Service>>;

/**
 * The script of a counter.
 *
 * @param siteUrl address that a build is for.
 * @param url address of the publication. A build for another one, a preview or a copy, counts nobody.
 */
export function counterScript(
  counter: Counter | undefined,
  siteUrl: string,
  url: string,
): CounterScript | undefined {
  if (counter === undefined || siteUrl !== url.replace(/\/$/u, '')) return undefined;
  const { service, origin } = counter;
  const { name, script, endpoint, attributes }: Service = counters[service];
  return {
    name,
    host: new URL(origin).host,
    source: script(origin),
    endpoint: origin + endpoint,
    attributes: attributes(counter, new URL(siteUrl).hostname),
  };
}
