import { join, resolve } from 'node:path';
import { readPalette } from '../src/colour/palette.ts';
import { makeFolders, putFile } from '../src/disk/put.ts';
import { createEdition, type Edition } from '../src/edition/edition.ts';
import { feedSite } from '../src/edition/feeds.ts';
import { loadEdition } from '../src/edition/load.ts';
import { readEnvironment } from '../src/environment.ts';
import { briefingDays } from '../src/publication/briefing.ts';
import { emailFault } from '../src/schema/email.ts';
import { claimMailFolder } from '../tools/briefing/mail-folder.ts';
import { mailFiles, type MailFiles } from '../tools/briefing/mail-files.ts';
import { chosenDays, PLACE, unsubscribeFault } from '../tools/briefing/mail-options.ts';
import { site } from '#site';
import { ArgumentError, oneOf } from './process/arguments.ts';
import { command, complain, say } from './process/command.ts';

const USAGE = `usage: npm run briefing -- --out FOLDER [--date DAY] [--week] [--language TAG] [--from ADDRESS] [--to ADDRESS] [--unsubscribe ADDRESS]

Writes the e-mail edition of a day as HTML, as plain text and as a message that mail programs open. Nothing
is sent: docs/writing/mail.md says how.

  --out FOLDER           where the three files go: a folder that is empty, or holds editions alone
  --date DAY             a day with stories, as in 2024-07-17 (default: the newest)
  --week                 of the whole week of that day, Monday to Sunday
  --language TAG         of a paper in several languages (default: the first)
  --from ADDRESS         mailbox of who writes (default: publisher.email of src/site.config.ts)
  --to ADDRESS           mailbox of the list (default: none, for a service that puts it in)
  --unsubscribe ADDRESS  where a reader unsubscribes: "https://…", "mailto:…" or the place that the
                         sending service fills (default: "${PLACE}")
`;

await command({
  usage: USAGE,
  options: {
    out: { type: 'string' },
    date: { type: 'string' },
    week: { type: 'boolean', default: false },
    language: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    unsubscribe: { type: 'string', default: PLACE },
  },
  failed: 2,
  async run({ out, date, week, language, from = site.publisher.email, to, unsubscribe }) {
    if (out === undefined) throw new ArgumentError('--out is missing: the folder to write to');
    const faults = [
      mailboxFault('from', from),
      to === undefined ? undefined : mailboxFault('to', to),
      unsubscribeFault(unsubscribe),
    ].filter((fault) => fault !== undefined);
    if (faults.length > 0) throw new ArgumentError(faults.join('\n'));
    const folder = resolve(out);
    claimMailFolder(folder, out, process.cwd());
    const edition = await readyEdition(language);
    if (edition === undefined) return 1;
    const { publication } = edition;
    const days = [...briefingDays(publication).keys()];
    const chosen = chosenDays(date, week, days, publication.timeZone);
    if ('fault' in chosen) throw new ArgumentError(chosen.fault);
    const files = await mailFiles(publication, chosen.days, week, {
      site: feedSite(edition),
      isFirst: edition === edition.editions[0],
      palette: readPalette(process.cwd()),
      ...{ from, to, unsubscribe },
    });
    makeFolders(folder);
    for (const [ending, text] of Object.entries(files.bytes)) {
      const name = `${files.name}.${ending}`;
      putFile(join(folder, name), text);
      say(`${join(out, name)}  ${Buffer.byteLength(text)} bytes`);
    }
    for (const notice of noticesOf(files, unsubscribe)) complain(notice);
    return 0;
  },
});

function mailboxFault(option: string, text: string): string | undefined {
  const fault = emailFault(text);
  return fault === undefined ? undefined : `--${option}: ${fault}`;
}

/** @returns undefined where the content has errors, which are told. */
async function readyEdition(language: string | undefined): Promise<Edition | undefined> {
  const environment = readEnvironment(process.env, process.cwd());
  const content = await loadEdition(environment, process.cwd());
  if (content.problems.some(({ level }) => level === 'error')) {
    complain('The content has errors, and no briefing is made of it; npm run check tells where.');
    return undefined;
  }
  const main = createEdition(content, environment, false);
  if (language === undefined) return main;
  const byLanguage = Object.fromEntries(
    main.editions.map((edition) => [edition.publication.language, edition]),
  );
  return byLanguage[oneOf('language', language, byLanguage)];
}

function noticesOf({ left }: MailFiles, unsubscribe: string): string[] {
  return [
    ...(left === 0
      ? []
      : [
          `The HTML would be longer than mail programs show: ${left} of its stories and corrections are left to the page, which it leads to. The text has them all.`,
        ]),
    ...(unsubscribe === PLACE
      ? [
          `${PLACE} stands where readers unsubscribe: Listmonk fills it; for others say what does with --unsubscribe.`,
        ]
      : []),
  ];
}
