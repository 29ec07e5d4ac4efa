import { site } from '#site';
import { buildFailure, formatReport } from '../src/build/build-report.ts';
import { buildSite } from '../src/build/build.ts';
import { buildOptions } from '../src/build/options.ts';
import { readEnvironment } from '../src/environment.ts';
import { printable } from '../src/problem/format.ts';
import { siteFaults } from '../tools/proof/proof.ts';
import { command, complain, pass, say } from './process/command.ts';

const USAGE = `usage: npm run proof

Builds the site of CONTENT_DIR (content) into OUT_DIR (dist), as npm run build does, and holds every
file of it to what readers and machines are promised: pages whole and accessible, links that lead
somewhere, feeds, sitemaps and structured data that say what pages say. It knows nothing of what is
written, so that it is right for any paper, and needs none of the development packages.

Prints what does not keep a promise, a line each: file  message  (contract). Ends with 1 then.
`;

await command({
  usage: USAGE,
  options: {},
  failure: buildFailure,
  async run() {
    const projectDir = process.cwd();
    const environment = readEnvironment(process.env, projectDir);
    const report = await buildSite(environment, projectDir, buildOptions({}, []));
    for (const notice of report.notices) complain(`Notice: ${notice}`);
    say(formatReport(report));
    const { outDir, siteUrl } = environment;
    const faults = siteFaults(outDir, { siteUrl, name: site.name, language: site.language });
    for (const { file, message, rule } of faults) pass(printable(`${file}  ${message}  (${rule})`));
    say(lastLine(faults.length));
    return faults.length === 0 ? 0 : 1;
  },
});

function lastLine(faults: number): string {
  if (faults === 0) return 'every promise is kept';
  return faults === 1 ? '1 promise is not kept' : `${faults} promises are not kept`;
}
