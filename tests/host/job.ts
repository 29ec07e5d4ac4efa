import { z } from 'zod';

/** A command, and where it is run. */
export const jobSchema = z.object({
  /** Absolute path of its file. */
  script: z.string(),
  args: z.array(z.string()),
  /** All variables that it finds. */
  env: z.record(z.string(), z.string()),
  cwd: z.string(),
});
export type Job = z.infer<typeof jobSchema>;

/** How it ended, as `Outcome` has it. */
export const answerSchema = z.object({ code: z.number(), output: z.string() });
