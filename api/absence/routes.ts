import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

/** Who is away, and who stands in. */
export function addAbsenceEndpoints(add: AddEndpoint, { absences }: Pick<ApiServices, 'absences'>): void {
  add('listAbsences', ({ actor, query }) => absences.list(actor, query.whose));
  add('listSubstitutes', ({ actor, query }) => absences.substitutes(actor, query.userId ?? actor.id));
  add('addAbsence', ({ actor, body }) => absences.add(actor, body));
  add('changeAbsence', ({ actor, params, body, precondition }) => absences.change(actor, params.id, body, precondition!));
  add('endAbsence', ({ actor, params }) => absences.end(actor, params.id));
}
