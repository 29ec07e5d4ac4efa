import { QUICK_LINT, runStage, writeTypes } from './testing/stage.ts';

const USAGE = `usage: npm run lint

Checks the code with ESLint, which knows the types, and the format of every file with Prettier.
Ends with 1 when there is something to put right.
`;

const args = process.argv.slice(2);
if (args.includes('--help') || args.includes('-h')) {
  process.stdout.write(USAGE);
} else {
  await writeTypes();
  const { code, output } = await runStage(QUICK_LINT);
  process.stdout.write(output);
  process.exitCode = code;
}
