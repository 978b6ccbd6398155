import type { FieldError } from '../../contracts/errors';
import type { ProposedLine } from '../../contracts/task-types/form-fields';
import type { CoverClass } from '../../contracts/warranties';
import type { CoverAsked } from '../warranty/request-cover';

/** What of a warranty a line is about; expenses are in none. */
const classOf: Partial<Record<ProposedLine['kind'], CoverClass>> = { part: 'part', service: 'labour', travel: 'travel' };

/** Lines that are billed to a warranty or a paid commitment that does not cover them. Whoever wants to give them free says so: goodwill has its own code and reason. */
export function uncoveredLines(lines: readonly ProposedLine[], { ask }: CoverAsked): FieldError[] {
  return lines.flatMap(({ kind, itemId, billCode }, index): FieldError[] => {
    const wanted = classOf[kind];
    if (!wanted || (billCode !== 'warranty' && billCode !== 'paid-commitment')) return [];
    const { verdict } = ask(itemId ?? null, wanted);
    const holds = billCode === 'warranty' ? verdict === 'free' : verdict !== 'none';
    return holds ? [] : [{ path: `lines.${index}.billCode`, code: billCode === 'warranty' ? 'lines.not-covered' : 'lines.no-commitment' }];
  });
}
