import { setFlagsFromString } from 'node:v8';

/**
 * Per cent by which the heap grows before V8 looks through all of it, and how many times the room of
 * what is young grows at once.
 */
const SMALL = [40, 1] as const;
/** As V8 thinks best. */
const UNTOLD = [0, 2] as const;

/**
 * Says whether the heap is to be kept small. A build that changes little of a site reads much, makes
 * little and ends: V8 would let it have half as much again, and what it reads stays, for which room for what
 * dies young is room in vain. One that makes all pages gains by a heap that grows as it likes.
 */
export function keepHeapSmall(isSmall: boolean): void {
  const [percent, factor] = isSmall ? SMALL : UNTOLD;
  setFlagsFromString(`--heap-growing-percent=${percent}`);
  setFlagsFromString(`--semi-space-growth-factor=${factor}`);
}
