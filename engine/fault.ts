/**
 * A fault of the process (not of the program): the token stays where it is and an incident is raised.
 * Thrown inside a step only; `step` never lets it out.
 */
export class Fault extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
