import { isForHosts } from '../../src/serve/folder.ts';
import { headersFor, parseHeaders } from '../../src/serve/headers.ts';
import { mediaType } from '../../src/serve/media-type.ts';
import type { Uploads } from '../../src/hosting/uploads.ts';

/** Files that a bucket keeps with the same headers. */
export interface BucketGroup {
  readonly headers: Readonly<Record<string, string>>;
  readonly paths: readonly string[];
}

/**
 * Files of a site by the type and caching that they are kept with in a bucket, pages last, so that
 * none leads to what is not there yet. What is for hosts alone is left out.
 *
 * @param paths within the site.
 * @param headers the text of its `_headers`.
 * @param basePath the path that the site lies below, as in `_headers`.
 */
export function bucketGroups(
  paths: readonly string[],
  headers: string,
  basePath: string,
): BucketGroup[] {
  const rules = parseHeaders(headers);
  const own = paths.filter((path) => !isForHosts(path));
  const groups = Map.groupBy(own, (path) => {
    const found = headersFor(rules, `${basePath}/${path}`);
    const type = found.get('content-type') ?? mediaType(path);
    return [type, found.get('cache-control') ?? ''].join('\n');
  });
  const isPage = (key: string): number => Number(key.startsWith('text/html'));
  return [...groups]
    .sort(([a], [b]) => isPage(a) - isPage(b))
    .map(([key, group]) => {
      const [type = '', caching = ''] = key.split('\n');
      return { headers: { 'Content-Type': type, 'Cache-Control': caching }, paths: group };
    });
}

/**
 * A script for a shell that brings a bucket up to date by rclone: new files, changed ones, the list
 * of files last, then what must go. One that broke off is run again.
 *
 * @param from the folder of the site.
 * @param to the bucket as rclone names it, `remote:bucket`.
 */
export function bucketScript(
  { steps, remove }: Uploads,
  from: string,
  to: string,
  groupsOf: (paths: readonly string[]) => readonly BucketGroup[],
): string {
  const copies = steps.flatMap(groupsOf).map(({ headers, paths }) => {
    const flags = Object.entries(headers).map(
      ([name, value]) => `--header-upload ${quoted(`${name}: ${value}`)}`,
    );
    const options = ['--no-traverse', '--ignore-times', ...flags].join(' ');
    return withList(`rclone copy ${options} --files-from-raw -`, paths, [from, to]);
  });
  const gone = remove.filter((path) => !isForHosts(path));
  const deletion =
    gone.length === 0
      ? []
      : [withList('rclone delete --no-traverse --files-from-raw -', gone, [to])];
  return ['set -eu', ...copies, ...deletion, ''].join('\n');
}

function withList(command: string, paths: readonly string[], names: readonly string[]): string {
  let end = 'END';
  while (paths.includes(end)) end += '_';
  return [`${command} ${names.map(quoted).join(' ')} <<'${end}'`, ...paths, end].join('\n');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
