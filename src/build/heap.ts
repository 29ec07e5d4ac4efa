import { setFlagsFromString } from 'node:v8';

/** Per cent by which the heap grows before V8 looks through all of it. */
const SMALL = 40;
/** As V8 thinks best. */
const UNTOLD = 0;

/**
 * Says whether the heap is to be kept small. A build that changes little of a site reads much, makes
 * little and ends: V8 would let it have half as much again. One that makes all pages gains by a heap that
 * grows as it likes.
 */
export function keepHeapSmall(isSmall: boolean): void {
  setFlagsFromString(`--heap-growing-percent=${isSmall ? SMALL : UNTOLD}`);
}
