import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { contentFolder } from '../../loader/folder.ts';
import { folderOf } from '../../folder.ts';
import { checkFolder } from '../check/sample.ts';
import { countsOf, NOW, run } from './run-import.ts';

const EXPORT = resolve(import.meta.dirname, '../../../fixtures/import/wordpress.xml');
const BERTHS = 'articles/2019/03/berths-and-queues/index.mdx';
const UPLOADS = 'https://ledger.example/wp-content/uploads/2019/03';

const BODY = `<p>A berth is a parking place.</p>
<figure><audio controls src="${UPLOADS}/The_Talk.mp3"></audio><figcaption>At noon</figcaption></figure>
<video title="A ship" src="${UPLOADS}/ship.mp4"></video>
<audio src="${UPLOADS}/gone.mp3"></audio>
<p>Read <a href="${UPLOADS}/list.pdf">the list</a>, <a href="/wp-content/uploads/gone.pdf">another</a>,
<a href="https://other.example/2019/03/list.pdf">theirs</a> and <a href="${UPLOADS}/macro.docx">a letter</a>.</p>`;

it('an export with sound, films and files keeps them', async () => {
  const xml = readFileSync(EXPORT, 'utf8').replace('A berth is a parking place.', BODY);
  const source = join(folderOf({ 'export.xml': xml }), 'export.xml');
  const media = folderOf({
    '2019/03/The_Talk.mp3': 'ID3',
    '2019/03/ship.mp4': '\0\0\0\u0018ftypisom',
    '2019/03/list.pdf': '%PDF-1.4',
    '2019/03/macro.docx': 'PK\u0003\u0004[Content_Types].xml word/vbaProject.bin',
  });
  const folder = contentFolder({});
  const report = await run(folder, source, { media });
  const text = readFileSync(join(folder, BERTHS), 'utf8');
  expect(text).toContain('<Audio src="the-talk.mp3" title="At noon" />');
  expect(text).toContain('<Video src="ship.mp4" title="A ship" />');
  expect(text).toContain(`[Audio (ledger.example)](${UPLOADS}/gone.mp3)`);
  expect(text).toContain('[the list](list.pdf)');
  expect(text).toContain('[another](https://ledger.example/wp-content/uploads/gone.pdf)');
  expect(text).toContain('[theirs](https://other.example/2019/03/list.pdf)');
  expect(text).toContain(`[a letter](${UPLOADS}/macro.docx)`);
  for (const name of ['the-talk.mp3', 'ship.mp4', 'list.pdf'])
    expect(existsSync(join(folder, dirname(BERTHS), name)), name).toBe(true);
  const counts = countsOf(report);
  expect(counts['file-missing']).toBe(2);
  expect(counts['file-refused']).toBe(1);
  expect(counts['recording-words']).toBe(2);
  const problems = await checkFolder(folder, NOW);
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
});
