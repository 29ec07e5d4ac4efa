import { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { close, createIndex, type PagefindIndex } from 'pagefind';

/**
 * Makes an index in a Pagefind service of its own. The service's memory grows with what is
 * in an index, so it has ended when this returns.
 *
 * @throws Error when Pagefind does not start, or dies: its own client would wait for ever.
 */
export async function withIndex(work: (index: PagefindIndex) => Promise<void>): Promise<void> {
  const { creating, service } = start();
  const ended = once(service, 'exit');
  const died = ended.then(([code, reason]) => {
    throw new Error(`Pagefind ended (${String(reason ?? code)}) before its work was done`);
  });
  try {
    const { index, errors } = await Promise.race([creating, died]);
    if (index === undefined) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
    await Promise.race([work(index), died]);
  } finally {
    died.catch(() => undefined);
    await close();
  }
  await ended;
}

/** Pagefind starts its service with the first call and does not say which process it is. */
function start(): {
  readonly creating: ReturnType<typeof createIndex>;
  readonly service: ChildProcess;
} {
  const started: ChildProcess[] = [];
  const see = (message: unknown): void => {
    if (typeof message !== 'object' || message === null || !('process' in message)) return;
    if (message.process instanceof ChildProcess) started.push(message.process);
  };
  subscribe('child_process', see);
  const creating = createIndex();
  unsubscribe('child_process', see);
  const [service] = started;
  if (service === undefined) throw new Error('Pagefind started no process');
  return { creating, service };
}
