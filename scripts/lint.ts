import { command } from './process/command.ts';
import { QUICK_LINT, showStage } from './testing/stage.ts';

const USAGE = `usage: npm run lint

Checks the code with ESLint, which knows the types, and the format of every file with Prettier.
Ends with 1 when there is something to put right.
`;

await command({ usage: USAGE, options: {}, run: () => showStage(QUICK_LINT) });
