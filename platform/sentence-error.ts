/** A trouble of the machine that its owner can mend: the message is one sentence that says what to do. */
export class SentenceError extends Error {
  override name = 'SentenceError';
}
