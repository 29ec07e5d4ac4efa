import { QUICK_LINT, runStage, writeTypes } from './testing/stage.ts';

await writeTypes();
const { code, output } = await runStage(QUICK_LINT);
process.stdout.write(output);
process.exitCode = code;
