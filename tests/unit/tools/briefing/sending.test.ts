import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../../../scripts/serving/free-port.ts';
import { mailFiles } from '../../../../tools/briefing/mail-files.ts';
import { edition, week } from './sample.ts';

const docs = join(import.meta.dirname, '../../../../docs/writing/mail.md');
const [LINE = ''] = /^curl .*smtp:\/\/.*$/mu.exec(readFileSync(docs, 'utf8')) ?? [];
const isInstalled = spawnSync('curl', ['--version']).status === 0;

/** What a server was handed. */
interface Handed {
  readonly user: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly secure: boolean;
  readonly bytes: Buffer;
}

describe.runIf(isInstalled)('the line that sends', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sending-'));
  const handed: Handed[] = [];
  let user = '';
  const server = new SMTPServer({
    onAuth: ({ username, password }, _, done) => {
      if (password !== 'secret') done(new Error('no'));
      else done(null, { user: (user = username ?? '') });
    },
    onData(stream, { envelope, secure }, done) {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        const to = rcptTo.map(({ address }) => address);
        handed.push({ user, from, to, secure, bytes: Buffer.concat(pieces) });
        done();
      });
    },
  });
  let port = 0;

  beforeAll(async () => {
    port = await freePort();
    server.listen(port, '127.0.0.1');
    await once(server.server, 'listening');
  });
  afterAll(async () => {
    await new Promise<void>((done) => {
      server.close(done);
    });
    rmSync(folder, { recursive: true });
  });

  /** Runs the line of the documentation against the server, which signs for itself. */
  async function send(password: string): Promise<number | null> {
    const line = LINE.replace('smtp://mail.news.example:587', `smtp://127.0.0.1:${port}`)
      .replace('mail/briefing', 'briefing')
      .replace('curl', 'curl --silent --insecure');
    const env = { ...process.env, SMTP_USER: 'desk', SMTP_PASSWORD: password };
    const child = spawn('sh', ['-c', line], { cwd: folder, env, stdio: 'ignore' });
    await once(child, 'close');
    return child.exitCode;
  }

  it('hands a server the message as it was written', async () => {
    const to = 'reader@news.example';
    const { name, bytes } = await mailFiles(week(), ['2024-07-17'], false, { ...edition, to });
    writeFileSync(join(folder, `${name}.eml`), bytes.eml);
    expect(await send('secret')).toBe(0);
    const [message, ...more] = handed;
    expect(more).toEqual([]);
    expect(message).toMatchObject({
      user: 'desk',
      from: 'desk@news.example',
      to: [to],
      secure: true,
    });
    expect(message?.bytes.toString()).toBe(String(bytes.eml));
    const read = await PostalMime.parse(message?.bytes ?? '');
    expect(read.to).toEqual([{ name: '', address: to }]);
  });

  it('fails where it is not let in', async () => {
    expect(await send('wrong')).not.toBe(0);
    expect(handed.length).toBe(1);
  });
});
