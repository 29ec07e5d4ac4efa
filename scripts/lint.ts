import { QUICK_LINT } from './testing/stage.ts';
import { stageCommand } from './testing/stage-command.ts';

const USAGE = `usage: npm run lint

Checks the code with ESLint, which knows the types, and the format of every file with Prettier.
Ends with 1 when there is something to put right.
`;

await stageCommand(QUICK_LINT, USAGE, process.argv.slice(2));
