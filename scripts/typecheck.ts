import { runStage, TYPES, writeTypes } from './testing/stage.ts';

await writeTypes();
const { code, output } = await runStage(TYPES);
process.stdout.write(output);
process.exitCode = code;
