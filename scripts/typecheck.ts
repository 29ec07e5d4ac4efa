import { TYPES } from './testing/stage.ts';
import { stageCommand } from './testing/stage-command.ts';

const USAGE = `usage: npm run typecheck

Checks the types of all code, Astro components included.
Ends with 1 when there is something to put right.
`;

await stageCommand(TYPES, USAGE, process.argv.slice(2));
