/** How much is done, by default within eight minutes and at the scale of DESIGN's table with `--full`. */
export interface Scale {
  /** Seconds of work that are not measured: both processes compile their hot code. */
  warmUp: number;
  /** Requests that are open while the hot figure is taken, and for how many seconds. */
  hotOpen: number; hotSeconds: number;
  /** Open requests for the cold figure, spread over their way; seconds. */
  open: number; openSeconds: number;
  /** The most seconds for taking them in, and as many again for carrying them along their way. */
  preparing: number;
  /** Alternating pairs against the hand-written life cycle, and the requests of each half. */
  pairs: number; pairRequests: number;
  loopSeconds: number;
}

export const defaultScale: Scale = { warmUp: 40, hotOpen: 300, hotSeconds: 20, open: 1_200, openSeconds: 20, preparing: 90, pairs: 5, pairRequests: 20, loopSeconds: 15 };
export const fullScale: Scale = { warmUp: 60, hotOpen: 800, hotSeconds: 120, open: 10_000, openSeconds: 120, preparing: 3_600, pairs: 15, pairRequests: 60, loopSeconds: 120 };
