import { z } from 'zod';
import { isPhase, type Phase } from './phase.ts';

/** What goes wrong in a build, and when. */
export interface Fault {
  readonly phase?: Phase | undefined;
  /** The step of the phase, counted from 1, that goes wrong; undefined for none. */
  readonly at?: number | undefined;
  /**
   * `kill` ends the process in the middle of the step, `wait` holds it before the step until
   * `gate` is gone; the others refuse the step and all after it.
   */
  readonly how?: 'kill' | 'wait' | 'full' | 'readonly' | undefined;
  /** File that a build makes when it begins to wait. */
  readonly gate?: string | undefined;
  /** File that every step is written down in. */
  readonly report?: string | undefined;
}

/** One change of the disk. */
export interface Step {
  readonly name: string;
  readonly path: string;
}

const faultSchema = z.object({
  phase: z
    .string()
    .refine((name) => isPhase(name))
    .optional(),
  at: z.int().optional(),
  how: z.enum(['kill', 'wait', 'full', 'readonly']).optional(),
  gate: z.string().optional(),
  report: z.string().optional(),
});
const stepSchema = z.object({ name: z.string(), path: z.string() });

export function faultOf(text: string): Fault {
  return faultSchema.parse(JSON.parse(text));
}

export function stepOf(text: string): Step {
  return stepSchema.parse(JSON.parse(text));
}
