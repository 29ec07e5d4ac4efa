import { createHash } from 'node:crypto';

/** As `digestOf`, of all parts, one after the other. Apart from that, which browsers run too. */
export function digestOfAll(parts: Iterable<Uint8Array | string>): string {
  const all = createHash('sha256');
  for (const part of parts) all.update(part);
  return all.digest('hex').slice(0, 32);
}
