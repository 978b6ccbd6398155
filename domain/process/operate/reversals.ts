import type { Label } from '../../../contracts/label';
import type { Tx } from '../../shared/unit-of-work';

/** What a reversal works with: the instance that is sent back, under its lock. */
export interface ReversalContext { tx: Tx; at: string; requestId: string; instanceId: string; branchId: string; agentId: string | null; /** Makes a repeat the same. */ by: string }

/** How something that a diagram has done is taken back by a document of its own: never by removing what was posted. */
export interface Reversal {
  title: Label;
  /** Topics of services and task types whose doing it reverses. */
  of: readonly string[];
  /** Whether there is something to reverse as things stand. */
  applies(context: ReversalContext): Promise<boolean>;
  reverse(context: ReversalContext): Promise<void>;
  /**
   * It takes back all of what it reverses, never a part. People who send a request back get it where the step it all comes from (`from`) is done
   * once more, nothing of it is from before that, and none of `past` was done since; without this it is for operators alone.
   */
  wholly?: { from: string; past: readonly string[] };
}

/** By name; each feature registers its own. */
export type Reversals = Record<string, Reversal>;
