import type { Server } from 'node:http';

/** Where a server listens. */
export interface Address {
  readonly host: string;
  /** 0 lets the system choose a free one. */
  readonly port: number;
}

/** A server cannot listen where it was told to; the message says why and what to do. */
export class AddressError extends Error {}

/**
 * Reads `HOST` (default `localhost`: this machine only) and `PORT` (default 4321).
 *
 * @throws AddressError when `PORT` is not a port.
 */
export function readAddress(env: Readonly<Record<string, string | undefined>>): Address {
  const text = env['PORT']?.trim() ?? '';
  const host = env['HOST']?.trim() ?? '';
  const port = text === '' ? 4321 : /^\d{1,5}$/u.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) {
    throw new AddressError(`PORT: "${text}" is not a port; write a number from 0 to 65535`);
  }
  return { host: host === '' ? 'localhost' : host, port };
}

/**
 * Starts to listen.
 *
 * @returns the address for a browser, with a closing slash.
 * @throws AddressError when the port is taken or the host is not of this machine.
 */
export async function listen(server: Server, { host, port }: Address): Promise<string> {
  await new Promise<void>((done, refuse) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      refuse(new AddressError(complaint(error, host, port)));
    });
    server.listen(port, host, () => {
      done();
    });
  });
  const bound = server.address();
  const actual = typeof bound === 'object' && bound !== null ? bound.port : port;
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${actual}/`;
}

/** Ends all connections and stops listening. */
export async function close(server: Server): Promise<void> {
  await new Promise<void>((done) => {
    server.close(() => {
      done();
    });
    server.closeAllConnections();
  });
}

function complaint(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program; choose one with PORT=${port + 1}, or PORT=0 for any free one`;
    case 'EACCES':
      return `Port ${port} may not be used by this account; choose one above 1023 with PORT=8080`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST: "${host}" is not an address of this machine`;
    default:
      return `Cannot listen on ${host}, port ${port}: ${error.message}`;
  }
}
