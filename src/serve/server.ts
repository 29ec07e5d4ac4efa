import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import { chooseEncoding, encode, SMALLEST } from './encoding.ts';
import { findIn, readPath, textIfThere } from './folder.ts';
import { headersFor, parseHeaders } from './headers.ts';
import { isCompressible, mediaType } from './media-type.ts';
import { rangeOf } from './range.ts';
import { parseRedirects, redirectFor } from './redirects.ts';

/** The page for what is not there, with the headers of its own address. */
const NOT_FOUND = '/404.html';

/** A built site, and where it is served. */
interface Place {
  readonly root: string;
  readonly basePath: string;
}

/** What goes back to the client; header names in lower case. */
interface Answer {
  readonly status: number;
  readonly headers: Map<string, string>;
  readonly body: Buffer;
}

/**
 * A server of a built site that answers as the hosts it is made for do: the site's own
 * `_headers` and `_redirects` in force, `404.html` with status 404, folders with a closing slash.
 * The folder is read anew for each request, so that a new build shows at once.
 *
 * @param root Absolute path of the built site.
 * @param basePath the path that the site lies below, `/paper`: as hosts do, it asks for files
 *   without it, and for headers and redirects with it.
 * @returns the server, not yet listening.
 */
export function createSiteServer(root: string, basePath = ''): Server {
  return createServer((request, response) => {
    answer({ root, basePath }, request)
      .catch((): Answer => plain(500, 'The site could not be read.\n'))
      .then(({ status, headers, body }) => {
        response.writeHead(status, Object.fromEntries(headers));
        response.end(request.method === 'HEAD' ? undefined : body);
      })
      .catch(() => response.destroy());
  });
}

async function answer({ root, basePath }: Place, request: IncomingMessage): Promise<Answer> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const refused = plain(405, 'Only GET and HEAD are answered.\n');
    refused.headers.set('allow', 'GET, HEAD');
    return refused;
  }
  const path = readPath(request.url ?? '');
  if (path === undefined) return plain(400, 'This is not a path of the site.\n');
  if (basePath !== '' && ['/', basePath].includes(path)) {
    return moved(307, `${basePath}/`, request, new Map());
  }
  if (!path.startsWith(`${basePath}/`)) return plain(404, `The site is at ${basePath}/\n`);

  const headerRules = parseHeaders(await textIfThere(root, '_headers'));
  const headers = headersFor(headerRules, path);
  const rules = parseRedirects(await textIfThere(root, '_redirects'));
  const redirect = redirectFor(rules, path);
  if (redirect !== undefined && redirect.status !== 200) {
    return moved(redirect.status, redirect.target, request, headers);
  }
  const place = readPath(redirect?.target ?? path) ?? path;
  const found = await findIn(root, place.slice(basePath.length));
  if (found.kind === 'moved') {
    return moved(308, basePath + encodeURI(found.path), request, headers);
  }
  if (found.kind === 'file') return page(200, found.file, request, headers);
  // Not the headers of the address: what could be there might be kept for a year.
  const apology = await findIn(root, NOT_FOUND);
  return apology.kind === 'file'
    ? page(404, apology.file, request, headersFor(headerRules, basePath + NOT_FOUND))
    : plain(404, 'There is no such page.\n');
}

/** A file with its headers, compressed where that helps; 304 when the client has it already. */
async function page(
  status: number,
  file: string,
  request: IncomingMessage,
  headers: Map<string, string>,
): Promise<Answer> {
  const body = await readFile(file);
  setDefault(headers, 'content-type', mediaType(file));
  setDefault(headers, 'cache-control', 'public, max-age=0, must-revalidate');
  setDefault(headers, 'x-content-type-options', 'nosniff');

  const compressible = isCompressible(headers.get('content-type') ?? '') && body.length >= SMALLEST;
  const encoding = compressible
    ? chooseEncoding(request.headers['accept-encoding']?.toString())
    : 'identity';
  if (compressible) headers.set('vary', 'Accept-Encoding');
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const tag = encoding === 'identity' ? `"${digest}"` : `"${digest}-${encoding}"`;
  headers.set('etag', tag);
  if (status === 200 && knows(request.headers['if-none-match'], tag)) {
    headers.delete('content-type');
    return { status: 304, headers, body: Buffer.alloc(0) };
  }
  if (status === 200 && !compressible) {
    headers.set('accept-ranges', 'bytes');
    const part = partOf(body, request, tag);
    if (part !== undefined) return { ...part, headers: new Map([...headers, ...part.headers]) };
  }
  if (encoding !== 'identity') headers.set('content-encoding', encoding);
  const encoded = await encode(body, encoding);
  headers.set('content-length', String(encoded.length));
  return { status, headers, body: encoded };
}

/** The part of a file that a request asks for; undefined where it asks for all of it. */
function partOf(
  body: Buffer,
  { headers, method }: IncomingMessage,
  tag: string,
): Answer | undefined {
  const condition = headers['if-range'];
  // What was asked for in parts and is another by now is sent whole.
  if (method !== 'GET' || (condition !== undefined && condition !== tag)) return undefined;
  const range = rangeOf(headers.range, body.length);
  if (range === undefined) return undefined;
  const part = range === 'beyond' ? Buffer.alloc(0) : body.subarray(range.first, range.last + 1);
  const place = range === 'beyond' ? '*' : `${range.first}-${range.last}`;
  return {
    status: range === 'beyond' ? 416 : 206,
    headers: new Map([
      ['content-range', `bytes ${place}/${body.length}`],
      ['content-length', String(part.length)],
    ]),
    body: part,
  };
}

function moved(
  status: number,
  target: string,
  request: IncomingMessage,
  headers: Map<string, string>,
): Answer {
  const query = /\?[^#]*/u.exec(request.url ?? '')?.[0] ?? '';
  const answer = plain(status, '');
  for (const [name, value] of headers) answer.headers.set(name, value);
  answer.headers.set('location', target.includes('?') ? target : target + query);
  return answer;
}

function plain(status: number, text: string): Answer {
  const body = Buffer.from(text);
  const headers = new Map([
    ['content-type', 'text/plain; charset=utf-8'],
    ['content-length', String(body.length)],
    ['cache-control', 'no-store'],
    ['x-content-type-options', 'nosniff'],
  ]);
  return { status, headers, body };
}

function setDefault(headers: Map<string, string>, name: string, value: string): void {
  if (!headers.has(name)) headers.set(name, value);
}

/** Whether `If-None-Match` names this entity tag, compared weakly (RFC 9110, section 13.1.2). */
function knows(known: string | undefined, tag: string): boolean {
  if (known === undefined) return false;
  return known.split(',').some((item) => ['*', tag, `W/${tag}`].includes(item.trim()));
}
