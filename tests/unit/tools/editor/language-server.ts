import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PACKAGES = join(import.meta.dirname, '../../../../node_modules');

/** The language server of the Astro extension, as an editor speaks with it. */
export interface LanguageServer {
  readonly request: (method: string, params: unknown) => Promise<unknown>;
  readonly notify: (method: string, params: unknown) => void;
  readonly stop: () => void;
}

/** Starts the server on a folder with the project's editor settings in force. */
export async function startLanguageServer(folder: string): Promise<LanguageServer> {
  const script = join(PACKAGES, '@astrojs/language-server/bin/nodeServer.js');
  const child = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map<number, (result: unknown) => void>();
  let buffer = Buffer.alloc(0);
  let next = 1;
  const send = (message: Record<string, unknown>): void => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const receive = (message: unknown): void => {
    if (typeof message !== 'object' || message === null || !('id' in message)) return;
    const { id } = message;
    if ('method' in message) send({ id, result: null });
    else if (typeof id === 'number') {
      waiting.get(id)?.('result' in message ? message.result : undefined);
      waiting.delete(id);
    }
  };
  child.stdout.on('data', (piece: Buffer) => {
    buffer = Buffer.concat([buffer, piece]);
    for (;;) {
      const head = /^[\s\S]*?Content-Length: (\d+)[\s\S]*?\r\n\r\n/u.exec(
        buffer.toString('latin1'),
      );
      if (head === null) return;
      const end = head[0].length + Number(head[1]);
      if (buffer.length < end) return;
      receive(JSON.parse(buffer.subarray(head[0].length, end).toString()));
      buffer = buffer.subarray(end);
    }
  });
  const server: LanguageServer = {
    request: (method, params) =>
      new Promise((done) => {
        waiting.set(next, done);
        send({ id: next++, method, params });
      }),
    notify: (method, params) => {
      send({ method, params });
    },
    stop: () => child.kill(),
  };
  const uri = pathToFileURL(folder).href;
  await server.request('initialize', {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'project' }],
    capabilities: { textDocument: { diagnostic: {}, completion: {} } },
    initializationOptions: {
      typescript: { tsdk: join(PACKAGES, 'typescript/lib') },
      contentIntellisense: true,
    },
  });
  server.notify('initialized', {});
  return server;
}
