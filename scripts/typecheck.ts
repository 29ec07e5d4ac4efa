import { runStage, TYPES, writeTypes } from './testing/stage.ts';

const USAGE = `usage: npm run typecheck

Checks the types of all code, Astro components included.
Ends with 1 when there is something to put right.
`;

const args = process.argv.slice(2);
if (args.includes('--help') || args.includes('-h')) {
  process.stdout.write(USAGE);
} else {
  await writeTypes();
  const { code, output } = await runStage(TYPES);
  process.stdout.write(output);
  process.exitCode = code;
}
