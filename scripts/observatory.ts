import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { readEnvironment } from '../src/environment.ts';
import { close, listen } from '../src/serve/address.ts';
import { createSiteServer } from '../src/serve/server.ts';
import { ArgumentError } from './process/arguments.ts';
import { command, say } from './process/command.ts';

const USAGE = `Grades the headers of the built site with MDN's HTTP Observatory itself.

  npm run observatory -- --scanner DIR [PATH...]

The scanner brings a database client, a web server and an install script, which is why it is
none of this project's packages. Put it into a folder of its own first, without its script:

  npm install --prefix DIR --ignore-scripts @mdn/mdn-http-observatory@1.4.8

PATHs are addresses of pages (default: / /search/ /about/ /404.html /feed.xml). The site
answers over http on this machine; the scanner is told that it came over https, after a
redirect from http, as it does on every host. Ends with 1 when a page gets less than A+.`;

const PAGES = ['/', '/search/', '/about/', '/404.html', '/feed.xml'];

const testSchema = z.function({ input: [z.unknown()], output: z.object({ result: z.string() }) });
const scannerSchema = z.object({
  tests: z.array(testSchema),
  modifier: z.function({ input: [z.string()], output: z.number() }),
  gradeOf: z.function({ input: [z.number()], output: z.object({ grade: z.string() }) }),
  enough: z.number(),
  metaOf: z.function({ input: [z.string(), z.string()], output: z.unknown() }),
});
type Scanner = z.infer<typeof scannerSchema>;

await command({
  usage: USAGE,
  options: { scanner: { type: 'string' } },
  takesWords: true,
  async run({ scanner: folder }, paths) {
    if (folder === undefined)
      throw new ArgumentError('say where the --scanner is; --help has more');
    const scanner = await load(resolve(folder));
    const server = createSiteServer(readEnvironment(process.env, process.cwd()).outDir);
    const origin = await listen(server, { host: '127.0.0.1', port: 0 });
    let code = 0;
    for (const path of paths.length > 0 ? paths : PAGES) {
      const { grade, score, results } = await gradePage(scanner, origin.slice(0, -1), path);
      say(`${grade} ${score} ${path}\n  ${results.join('\n  ')}`);
      if (grade !== 'A+') code = 1;
    }
    await close(server);
    return code;
  },
});

async function load(folder: string): Promise<Scanner> {
  const root = join(folder, 'node_modules/@mdn/mdn-http-observatory');
  // What its install script would fetch: the sites that browsers know to use https.
  const preloaded = join(root, 'conf/hsts-preload.json');
  if (!existsSync(preloaded)) writeFileSync(preloaded, '{}');
  const from = (file: string): Promise<Record<string, unknown>> =>
    import(pathToFileURL(join(root, 'src', file)).href);
  const grader = await from('grader/grader.js');
  return scannerSchema.parse({
    tests: (await from('constants.js'))['ALL_TESTS'],
    modifier: grader['getScoreModifier'],
    gradeOf: grader['getGradeForScore'],
    enough: (await from('grader/charts.js'))['MINIMUM_SCORE_FOR_EXTRA_CREDIT'],
    metaOf: (await from('retriever/utils.js'))['parseHttpEquivHeaders'],
  });
}

/** As the scanner's own `scan` does it, with responses of this machine. */
async function gradePage(
  { tests, modifier, gradeOf, enough, metaOf }: Scanner,
  origin: string,
  path: string,
): Promise<{ grade: string; score: number; results: string[] }> {
  const response = await fetch(origin + path, { redirect: 'manual' });
  const requests = requestsOf(response, await response.text(), path, metaOf);
  const points = tests.map((test) => {
    const { result } = test(requests);
    return { result, points: modifier(result) };
  });
  const lost = points.reduce((sum, { points }) => sum + Math.min(0, points), 100);
  const all = points.reduce((sum, { points }) => sum + points, 100);
  const score = lost >= enough ? all : lost;
  const results = points.map(({ result, points }) => `${result} (${points})`);
  return { grade: gradeOf(score).grade, score, results };
}

/** What the scanner's retriever would have brought. */
function requestsOf(
  { status, headers }: Response,
  data: string,
  path: string,
  metaOf: Scanner['metaOf'],
): unknown {
  const hostname = 'site.example';
  const url = new URL(`https://${hostname}${path}`);
  const answer = {
    status,
    data,
    verified: true,
    headers: Object.assign(Object.fromEntries(headers), {
      get: (name: string) => headers.get(name) ?? undefined,
    }),
    request: { headers: {}, res: { responseUrl: url.href } },
    httpEquiv: metaOf(data, url.href),
  };
  const redirect = { url: new URL(`http://${hostname}${path}`), status: 301 };
  return {
    hostname,
    resources: { path: data },
    responses: {
      ...{ auto: answer, cors: answer, http: answer, https: answer },
      httpRedirects: [redirect, { url, status }],
      httpsRedirects: [{ url, status }],
    },
    session: { url, jar: undefined },
  };
}
