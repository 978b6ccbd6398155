import type { CheckFinding, CheckResult } from '../../engine/check/model';
import type { compile } from '../../engine/compile/compile';
import type { Graph } from '../../engine/model';

/** Compiles a diagram without holding up what runs beside it. */
export type Compiler = typeof compile;
/** Proves a graph outside of any transaction, and without holding up what runs beside it. */
export type Prover = (graph: Graph) => Promise<CheckResult>;

/** What is kept with a version: the proof, what was found, and why it was deployed in spite of warnings. */
export interface Verdict { sound: boolean | null; findings: CheckFinding[]; reason: string | null }

export const isRefusing = ({ severity }: CheckFinding): boolean => severity === 'error';
export const isWarning = ({ severity }: CheckFinding): boolean => severity === 'warning';
