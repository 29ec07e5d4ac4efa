import { lookup as lookupName } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { requestFault } from '../../src/problem/request-fault.ts';
import { isPublicAddress } from './public-address.ts';

export interface FetchRules {
  /** Whether something may be asked of an IP address; default of public ones. */
  readonly mayAsk?: (address: string) => boolean;
  /** Most bytes of a file. */
  readonly mostBytes: number;
  /** Milliseconds from the first question to the last byte, redirects included. */
  readonly time: number;
}

/** Why a file was not fetched, in words to stand behind its address. */
export class FetchFault extends Error {
  override readonly name = 'FetchFault';
}

const MOST_REDIRECTS = 5;

/**
 * The bytes of a file of the open network. Every address on the way, also of redirects, is looked
 * up once, judged, and asked just there.
 *
 * @throws FetchFault in words, whatever the other side does.
 */
export async function fetchFile(address: string, rules: FetchRules): Promise<Buffer> {
  const signal = AbortSignal.timeout(rules.time);
  let url = readUrl(address);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const answer = await ask(url, rules, signal);
    if (Buffer.isBuffer(answer)) return answer;
    url = readUrl(answer, url);
  }
  throw new FetchFault(`leads on more than ${MOST_REDIRECTS} times`);
}

function readUrl(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) throw new FetchFault('is no address');
  const url = new URL(address, base?.href);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FetchFault(`leads to "${url.protocol}", not to http: or https:`);
  if (url.username !== '' || url.password !== '')
    throw new FetchFault('leads to an address with a user name');
  return url;
}

/** The bytes, or where the answer leads on. */
function ask(
  url: URL,
  { mayAsk = isPublicAddress, mostBytes }: FetchRules,
  signal: AbortSignal,
): Promise<Buffer | string> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer | string>();
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  // Of an address in figures nothing is looked up.
  if (isIP(host) !== 0 && !mayAsk(host)) throw new FetchFault(NOT_PUBLIC);
  const { request: send } = url.protocol === 'https:' ? https : http;
  const options = { signal, agent: false, lookup: judgedLookup(mayAsk), headers: HEADERS };
  const fail = (error: unknown): void => {
    const late = signal.aborted ? new FetchFault('takes too long') : error;
    reject(late instanceof FetchFault ? late : new FetchFault(requestFault(late)));
    request.destroy();
  };
  const request = send(url, options, (response) => {
    const { statusCode = 0, headers } = response;
    response.on('error', fail);
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
      resolve(headers.location);
      request.destroy();
      return;
    }
    if (statusCode !== 200) {
      fail(new FetchFault(`answers with ${statusCode}`));
      return;
    }
    const large = new FetchFault(`is larger than ${Math.round(mostBytes / 1_048_576)} MB`);
    if (Number(headers['content-length'] ?? 0) > mostBytes) {
      fail(large);
      return;
    }
    const pieces: Buffer[] = [];
    let size = 0;
    response.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size > mostBytes) fail(large);
      else pieces.push(piece);
    });
    response.on('end', () => {
      if (response.complete) resolve(Buffer.concat(pieces));
      else fail(new FetchFault('breaks off'));
    });
  });
  request.on('error', fail);
  request.end();
  return promise;
}

const NOT_PUBLIC = 'leads to this machine or its own network';
const HEADERS = {
  accept: 'image/*',
  'accept-encoding': 'identity',
  'user-agent': 'npm run import',
};

/** Looks a name up, and hands on what may be asked; a name with one that may not be is refused. */
function judgedLookup(mayAsk: (address: string) => boolean): LookupFunction {
  return (host, _, done) => {
    lookupName(host, { all: true }).then(
      (found) => {
        if (found.length > 0 && found.every(({ address }) => mayAsk(address))) done(null, found);
        else done(new FetchFault(NOT_PUBLIC), []);
      },
      (error: unknown) => {
        done(error instanceof Error ? error : new FetchFault('cannot be looked up'), []);
      },
    );
  };
}
