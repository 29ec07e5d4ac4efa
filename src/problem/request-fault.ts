/** Why a request of `fetch` got no answer, in words for who sent it. */
export function requestFault(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  // Of several addresses of a host that were tried, none has a message.
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
  const reason = REASONS[code];
  if (reason !== undefined) return `${reason} (${code})`;
  return cause.message === '' ? code : cause.message;
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the host broke off',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host could not be looked up',
  TimeoutError: 'no answer in time',
  UND_ERR_SOCKET: 'the host broke off',
};
