import type { Reader } from './edition/reader.ts';

declare global {
  namespace App {
    /** What a document hands to all components in it. */
    interface Locals {
      reader: Reader;
    }
  }
}
