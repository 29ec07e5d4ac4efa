import { runStage, TYPES } from './testing/stage.ts';

const { code, output } = await runStage(TYPES);
process.stdout.write(output);
process.exitCode = code;
