import { carryOut, planUpgrade, type UpgradePlan } from '../tools/upgrade/upgrade.ts';
import { site } from '#site';
import { command, say } from './process/command.ts';

const USAGE = `usage: npm run upgrade [-- --from REPOSITORY] [--to VERSION] [--base VERSION] [--dry-run]

Brings this paper to a newer version of the product: puts what the product changed since the version
of package.json on top of your branch, as one commit. What is yours (content, icons, the name) stays
as it is. Where you changed the same lines git stops and shows both. It begins only where everything
is committed. docs/upgrading.md says more.

  --from     repository of the product (default the remote called "upstream")
  --to       the version to go to (default the newest)
  --base     the version that this is made of (default that of package.json)
  --dry-run  says what would be done, and does nothing
`;

await command({
  usage: USAGE,
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    base: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
  async run({ from, to, base, 'dry-run': isDry }) {
    const { name, tagline, url, language, timeZone, publisher } = site;
    const { feedNamespace, standingDisclosure } = site;
    const projectDir = process.cwd();
    const words = { name, tagline, url, language, timeZone, feedNamespace, standingDisclosure };
    const paper = { config: { ...words, publisher }, organization: undefined };
    const plan = await planUpgrade({ projectDir, from, to, base, paper });
    if (plan.commit === undefined) {
      say(`nothing to do: this is ${plan.base}, and there is nothing newer`);
      return 0;
    }
    announce(plan);
    if (isDry) return 0;
    const { conflicts } = carryOut(projectDir, plan);
    if (conflicts.length > 0) return tell(conflicts);
    say('Done, as one commit. Run "npm test" and "npm run proof", then push.');
    say('"git reset --keep HEAD~1" takes it back.');
    return 0;
  },
});

function announce(plan: UpgradePlan): void {
  const { base, target, added, changed, removed, away, duties } = plan;
  say(
    `from ${base} to ${target}: ${changed.length} files change, ${added.length} come, ${removed.length} go`,
  );
  if (away.length > 0) {
    say(`you took ${away.length} files of the product away; they stay away: ${listed(away)}`);
  }
  for (const [version, text] of duties) say(`\nto be done by hand for ${version}:\n${text}\n`);
}

/** Says what is left to somebody to choose. */
function tell(conflicts: readonly string[]): number {
  say('You and the product changed the same lines. Git shows both between <<<<<<< and >>>>>>> in:');
  for (const path of conflicts) say(`  ${path}`);
  if (conflicts.includes('package-lock.json')) {
    say('For package-lock.json: git checkout --theirs package-lock.json, then npm install.');
  }
  say(
    'Choose, "git add" each, then "git cherry-pick --continue". "git cherry-pick --abort" gives up.',
  );
  return 1;
}

const SHOWN = 5;

function listed(paths: readonly string[]): string {
  const more = paths.length - SHOWN;
  return paths.slice(0, SHOWN).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
