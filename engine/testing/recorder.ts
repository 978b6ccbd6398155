import { addDuration, parseDuration } from '../events/duration';
import type { EngineEvent, Graph, JsonObject } from '../model';
import type { LogEntry } from '../replay/retrace';
import { Player } from './player';

/** A player whose log is kept, as the product keeps it. */
export class Recorder extends Player {
  readonly log: LogEntry[];

  constructor(graph: Graph, input: JsonObject = {}) {
    super(graph, input);
    this.log = [{ event: { kind: 'start', at: this.at, input }, hash: graph.hash }];
  }

  override send(event: EngineEvent): string[] {
    const told = super.send(event);
    this.log.push({ event, hash: this.graph.hash });
    return told;
  }

  /** Time passes. */
  after(duration: string): this {
    this.at = addDuration(this.at, parseDuration(duration)!);
    return this;
  }
}
