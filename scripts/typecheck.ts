import { command } from './process/command.ts';
import { showStage, TYPES } from './testing/stage.ts';

const USAGE = `usage: npm run typecheck

Checks the types of all code, Astro components included.
Ends with 1 when there is something to put right.
`;

await command({ usage: USAGE, options: {}, run: () => showStage(TYPES) });
