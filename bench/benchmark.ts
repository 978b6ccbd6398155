import type { Measured } from './verdict';

export interface Run {
  /** The scale of DESIGN's table; otherwise one that ends within eight minutes. */
  full: boolean;
  /** A line of progress, on standard error. */
  say(line: string): void;
  /** Something to be ended with the run, last come first, whatever happens. */
  atEnd(end: () => Promise<void> | void): void;
}

export type Benchmark = (run: Run) => Promise<Measured>;
