/** Encrypts what even whoever reads the database must not read. `context` says what and whose it is: sealed text that was moved to another place does not open there. */
export interface Sealing {
  seal(text: string, context: string): string;
  /** Throws where the key is not there, or the text was changed or moved. */
  open(sealed: string, context: string): string;
  /** By which the same text of the same kind is found again, without telling it: it is made with the key that seals, and begins with its id. */
  mark(text: string, kind: string): string;
}
/** A sealing whose keys are known apart. */
export interface KeyRing extends Sealing {
  /** The id of the key that seals. */
  readonly sealer: string;
  /** The id of the key that sealed it. */
  keyOf(sealed: string): string | null;
}
