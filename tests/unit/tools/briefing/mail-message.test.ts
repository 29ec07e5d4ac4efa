import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { mailFiles } from '../../../../tools/briefing/mail-files.ts';
import { edition, week } from './sample.ts';

const made = (more: object = {}, days = ['2024-07-17'], isWeek = false, language?: string) =>
  mailFiles(week(language), days, isWeek, { ...edition, ...more });
const plain = (text = ''): string => text.replaceAll('\r\n', '\n').trimEnd();

describe('the message', () => {
  it('is read by a mail program as both of its texts', async () => {
    const { name, bytes } = await made();
    const read = await PostalMime.parse(bytes.eml);
    expect(name).toBe('briefing-2024-07-17');
    expect(plain(read.html)).toBe(plain(String(bytes.html)));
    expect(plain(read.text)).toBe(plain(String(bytes.txt)));
    expect(read.subject).toBe('The Paper: Briefing of July 17, 2024');
    expect(read.from).toMatchObject({ name: 'The Paper', address: 'desk@paper.example' });
    expect(read.messageId).toBe('<briefing-2024-07-17@paper.example>');
    expect(read.date).toBe('2024-07-17T22:00:00.000Z');
    expect(read.attachments).toEqual([]);
  });

  it('says where readers unsubscribe', async () => {
    const headers = async (unsubscribe: string) => {
      const read = await PostalMime.parse((await made({ unsubscribe })).bytes.eml);
      const of = (key: string) => read.headers.find((header) => header.key === key)?.value;
      return [of('list-unsubscribe'), of('list-unsubscribe-post'), of('list-id')];
    };
    const list = '<briefing.paper.example>';
    const click = 'List-Unsubscribe=One-Click';
    expect(await headers('{{ UnsubscribeURL }}')).toEqual(['<{{ UnsubscribeURL }}>', click, list]);
    const long = `https://lists.example/${'a'.repeat(200)}`;
    expect(await headers(long)).toEqual([`<${long}>`, click, list]);
    expect(await headers('mailto:leave@x.example')).toEqual([
      '<mailto:leave@x.example>',
      undefined,
      list,
    ]);
  });

  it('has the same bytes when it is made again, and is known by its day, week and language', async () => {
    expect((await made()).bytes.eml).toEqual((await made()).bytes.eml);
    const days = ['2024-07-17', '2024-07-15'];
    expect((await made({}, days, true)).name).toBe('briefing-week-2024-07-15');
    const hebrew = { isFirst: false, site: { ...edition.site, language: 'he' } };
    const { name, bytes } = await made(hebrew, ['2024-07-17'], false, 'he');
    expect(name).toBe('briefing-2024-07-17.he');
    const read = await PostalMime.parse(bytes.eml);
    expect(read.messageId).toBe('<briefing-2024-07-17.he@paper.example>');
    expect(read.subject).toContain('תקציר');
  });

  it('is made of names that mean something in headers', async () => {
    const name = 'The "Paper", <Ltd>\u00a0é; x@y.example';
    const read = await PostalMime.parse(
      (await made({ site: { ...edition.site, name } })).bytes.eml,
    );
    expect(read.from).toMatchObject({ name, address: 'desk@paper.example' });
    expect(read.to ?? []).toEqual([]);
  });

  it('has lines that any server takes', async () => {
    const lines = String((await made()).bytes.eml).split('\r\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(998);
    expect(lines.filter((line) => !/^[\x20-\x7e]*$/u.test(line))).toEqual([]);
  });
});

describe('the plain text', () => {
  it('has all of a briefing, each address on a line of its own', async () => {
    const text = String((await made()).bytes.txt);
    expect(text).toContain(
      'The story of 2024/07/monday\nCorrection: It was 2%.\nhttps://paper.example/news/2024/07/monday/\n',
    );
    expect(text).toMatch(/\nDUE NEXT\n-{8}\n\nWhat happens at soon\n/u);
    expect(text).toMatch(/\n-- \nUnsubscribe: \{\{ UnsubscribeURL \}\}\n$/u);
    const long = text.split('\n').filter((line) => line.length > 72);
    expect(long.every((line) => line.startsWith('https://'))).toBe(true);
  });
});
