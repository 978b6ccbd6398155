/** What can go wrong in a diagram of itself; the texts are `incident.<code>` of the catalogue of messages. */
export const faultCodes = [
  'feel.unresolved', 'feel.type', 'feel.number', 'feel.function', 'feel.runaway', 'feel.syntax', 'no-branch', 'runaway', 'stuck',
  'start', 'timer.invalid', 'message.key', 'assignment', 'script.result', 'loop.collection', 'loop.cardinality', 'loop.limit',
  'ad-hoc.elements', 'cancel', 'decision.unique', 'decision.any', 'decision.input', 'decision.output', 'error',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/**
 * A fault of the process (not of the program): the token stays where it is and an incident is raised.
 * Thrown inside a step only; `step` never lets it out.
 */
export class Fault extends Error {
  readonly code: string;

  constructor(code: FaultCode, message: string) {
    super(message);
    this.code = code;
  }

  /** An error of the diagram's own that nobody catches. */
  static uncaught(code: string, message: string): Fault {
    return new Fault(code as FaultCode, message);
  }
}
