import { storyLosses } from './story-losses.ts';
import { textLosses } from './text-losses.ts';

/** Everything that can be lost or changed on the way. */
export const losses = { ...storyLosses, ...textLosses } as const;
export type LossKind = keyof typeof losses;
/** Told of one of them, with what shows it: a part of the text, a name, an address. */
export type TellLoss = (kind: LossKind, example: string) => void;
