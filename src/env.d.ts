declare namespace App {
  /** What a document hands to all components in it. */
  interface Locals {
    reader: import('./edition/reader.ts').Reader;
  }
}
