import type { SystemFigures, SystemState } from '../../contracts/system';
import { systemActor } from '../shared/actor';
import type { UnitOfWork } from '../shared/unit-of-work';
import { findingsOf, stateOf } from './findings';
import type { Disk, SystemQueries, TemporalProbe } from './ports';

/** Everybody who looks within this time sees the same look: many open pages cost what one does. */
const keptFor = 2_000;

export interface SystemOverview {
  /** Figures alone, for those who judge by themselves. */
  figures(): Promise<SystemFigures>;
  /** The figures with what is wrong, as of when they were read. */
  state(): Promise<SystemState>;
}

/** What runs and what waits, over the whole company: asked for by whoever looks after the system. Rejects while PostgreSQL is away. */
export function createSystemOverview({ unitOfWork, queries, temporal, disk, now }: { unitOfWork: UnitOfWork; queries: SystemQueries; temporal: TemporalProbe; disk: Disk; now: () => Date }): SystemOverview {
  let kept: { at: Date; figures: Promise<SystemFigures> } | undefined;
  const look = (): { at: Date; figures: Promise<SystemFigures> } => {
    const at = now();
    if (kept && at.getTime() - kept.at.getTime() < keptFor) return kept;
    const figures = Promise.all([unitOfWork.do(systemActor, (tx) => queries.read(tx)), temporal.look(), disk.space()]).then(([stored, seen, space]) => ({ ...stored, temporal: seen, disk: space }));
    const looked = { at, figures };
    kept = looked;
    figures.catch(() => { if (kept === looked) kept = undefined; });
    return looked;
  };
  return {
    figures: () => look().figures,
    async state() {
      const { at, figures } = look();
      const found = await figures;
      const findings = findingsOf(found, at);
      return { at: at.toISOString(), state: stateOf(findings), findings, ...found };
    },
  };
}
