import { runStage, writeTypes, type Stage } from './stage.ts';

/**
 * Runs a stage as a command of its own, and shows what it had to say.
 *
 * @param usage what `--help` prints.
 */
export async function stageCommand(
  stage: Stage,
  usage: string,
  args: readonly string[],
): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(usage);
    return;
  }
  await writeTypes();
  const { code, output } = await runStage(stage);
  process.stdout.write(output);
  process.exitCode = code;
}
