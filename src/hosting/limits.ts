/** What hosts take of a site, by their documentation. */
interface Limits {
  readonly host: string;
  /** Files of one version, and what a paid plan takes. */
  readonly files?: readonly [free: number, paid: number];
  /** Bytes of one file. */
  readonly fileBytes?: number;
  /** Bytes of a whole site. */
  readonly siteBytes?: number;
}

const LIMITS: readonly Limits[] = [
  { host: 'Cloudflare', files: [20_000, 100_000], fileBytes: 25 << 20 },
  { host: 'GitHub Pages', siteBytes: 1_000_000_000 },
];

/** Files that are named in a notice. */
const SHOWN = 3;

/**
 * What a publisher should know of hosts that take less than the site is, a sentence each.
 *
 * @param paths of all files of the site.
 * @param sizes bytes by path of those that this build wrote: of all, where there was no site before.
 */
export function limitNotices(
  paths: Iterable<string>,
  sizes: ReadonlyMap<string, number>,
): string[] {
  const count = [...paths].filter((path) => !path.startsWith('_hosts/')).length;
  return LIMITS.flatMap(({ host, files, fileBytes, siteBytes }) => [
    ...(siteBytes === undefined ? [] : wholeNotice(host, sizes, siteBytes)),
    ...(files === undefined ? [] : countNotice(host, count, files)),
    ...(fileBytes === undefined ? [] : sizeNotice(host, sizes, fileBytes)),
  ]);
}

function wholeNotice(host: string, sizes: ReadonlyMap<string, number>, most: number): string[] {
  let bytes = 0;
  for (const [path, size] of sizes) if (!path.startsWith('_hosts/')) bytes += size;
  if (bytes <= most) return [];
  return [
    `The site has ${mebibytes(bytes)}; ${host} takes ${mebibytes(most)}. Other hosts take more: see docs/deploy.md.`,
  ];
}

function sizeNotice(host: string, sizes: ReadonlyMap<string, number>, most: number): string[] {
  const large = [...sizes].filter(([, bytes]) => bytes > most);
  if (large.length === 0) return [];
  const named = large.slice(0, SHOWN).map(([path, bytes]) => `${path} (${mebibytes(bytes)})`);
  const more = large.length > SHOWN ? ` and ${large.length - SHOWN} more` : '';
  return [`${host} takes files of ${mebibytes(most)} at most: ${named.join(', ')}${more}.`];
}

function countNotice(
  host: string,
  count: number,
  [free, paid]: readonly [number, number],
): string[] {
  if (count <= free) return [];
  const most = count <= paid ? `${free} on its free plan and ${paid} on others` : `${paid}`;
  return [
    `The site has ${count} files; ${host} takes ${most}. Other hosts take more: see docs/deploy.md.`,
  ];
}

function mebibytes(bytes: number): string {
  return `${Math.ceil(bytes / (1 << 20))} MiB`;
}
