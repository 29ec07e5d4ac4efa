import { createServer } from 'node:http';
import { close, listen } from '../../src/serve/address.ts';

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const url = await listen(server, { host: '127.0.0.1', port: 0 });
  await close(server);
  return Number(new URL(url).port);
}
