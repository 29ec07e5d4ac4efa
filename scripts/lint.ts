import { LINT, runStage, writeTypes } from './testing/stage.ts';

await writeTypes();
const { code, output } = await runStage(LINT);
process.stdout.write(output);
process.exitCode = code;
