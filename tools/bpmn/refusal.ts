import type { Finding } from '../../engine/model';

/** Why a command does not run: one sentence, and what it is about as findings. */
export class Refusal extends Error {
  readonly findings: Finding[];

  constructor(rule: string, sentence: string, findings?: Finding[]) {
    super(sentence);
    this.findings = findings ?? [{ rule, severity: 'error', elements: [], params: {}, message: sentence }];
  }
}

/** A finding as one line for people. */
export const sentenceOf = ({ elements, message }: Finding): string => (elements.length > 0 ? `${elements.join(', ')}: ${message}` : message);
