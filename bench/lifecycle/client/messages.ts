import type { Credentials } from '../../../tools/staff/http-session';
import type { Order } from './floor';

/** What the benchmark asks of the client's process; each is answered once. `company` is the name given at `signIn`. */
export interface Orders {
  signIn: { ask: { company: string; baseUrl: string; accounts: Credentials[] }; answer: { people: number } };
  /** Opens `count` requests, or as many as make `upTo` open; with `spread` each is then left at a step of its own along its way. */
  open: { ask: { company: string; spread?: boolean; seconds?: number } & ({ count: number } | { upTo: number }); answer: { seconds: number; opened: number } };
  /** Lets go of the requests that were left at a step. */
  letGo: { ask: { company: string }; answer: { ready: number } };
  work: { ask: { company: string; order: Order; seconds?: number }; answer: { completions: number; seconds: number; clickP50: number; clickP99: number; slowest: number; refused: Record<string, number>; cold: number } };
  /** Clicks come at a fixed rate whatever the answers do; measured until the next person's client shows the next task. */
  openLoop: { ask: { company: string; perSecond: number; seconds: number }; answer: { clicks: number; shown: number; p50: number; p99: number; clickP50: number; clickP99: number; slowestClick: number; refused: number; lateP99: number; resyncs: number; cold: number } };
  /** Opens so many event streams more, of everybody by turns, that only hear. */
  listen: { ask: { company: string; streams: number }; answer: { listening: number } };
  /** How many changes those have been told of, together. */
  heard: { ask: { company: string }; answer: { received: number } };
  /** One request of each way, alone and one step after the other; the numbers of its human tasks by request. */
  alone: { ask: { company: string }; answer: { requests: { id: string; tasks: number }[] } };
}
export type OrderName = keyof Orders;
export interface OrderMessage<N extends OrderName = OrderName> { id: number; name: N; ask: Orders[N]['ask'] }
export interface AnswerMessage { id: number; answer?: unknown; error?: string; processorSeconds: number }
