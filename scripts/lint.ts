import { LINT, runStage } from './testing/stage.ts';

const { code, output } = await runStage(LINT);
process.stdout.write(output);
process.exitCode = code;
