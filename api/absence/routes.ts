import type { Result } from '../../contracts/errors';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

/** Who is away, and who stands in. */
export function addAbsenceEndpoints(add: AddEndpoint, { absences, tendNobodys }: Pick<ApiServices, 'absences' | 'tendNobodys'>): void {
  /** What nobody is there for, now that somebody is away, goes to their supervisor at once. */
  const thenTend = async <T>(changed: Promise<Result<T>>): Promise<Result<T>> => {
    const done = await changed;
    if (done.ok) await tendNobodys();
    return done;
  };
  add('listAbsences', ({ actor, query }) => absences.list(actor, query.whose));
  add('listSubstitutes', ({ actor, query }) => absences.substitutes(actor, query.userId ?? actor.id));
  add('addAbsence', ({ actor, body }) => thenTend(absences.add(actor, body)));
  add('changeAbsence', ({ actor, params, body, precondition }) => thenTend(absences.change(actor, params.id, body, precondition!)));
  add('endAbsence', ({ actor, params }) => absences.end(actor, params.id));
}
