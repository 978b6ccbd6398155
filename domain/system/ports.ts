import type { ProgramName, SystemFigures, TemporalState } from '../../contracts/system';
import type { Tx } from '../shared/unit-of-work';

/** A program that runs, as it says of itself. */
export interface RunningProgram { id: string; name: ProgramName; version: string; host: string; pid: number }

/** Signs of life: one row a program that runs. They are asked for outside of transactions, on a connection of their own. */
export interface Programs {
  /** Says that it is there; the first time, that it has begun. */
  beat(program: RunningProgram, state: 'running' | 'draining'): Promise<void>;
  /** Says that it has ended as it should, and forgets those that ended long ago. */
  ended(id: string): Promise<void>;
}

export interface SystemQueries {
  /** What PostgreSQL knows of the system: programs that run or were lost within the last quarter of an hour, itself, what waits. */
  read(tx: Tx): Promise<Pick<SystemFigures, 'programs' | 'database' | 'work'>>;
}
export interface TemporalProbe {
  /** What Temporal says of itself within two seconds; never rejects. */
  look(): Promise<TemporalState>;
}
export interface Disk { space(): Promise<SystemFigures['disk']> }
