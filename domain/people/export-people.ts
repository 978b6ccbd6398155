import { ok, refuse, type Result } from '../../contracts/errors';
import { mostPeopleExported } from '../../contracts/people-file';
import { actingRole, may } from '../access/may';
import type { UserActor } from '../shared/actor';
import type { Journal } from '../shared/journal';
import type { UnitOfWork } from '../shared/unit-of-work';
import type { ExportedPerson, PeopleFilter, PeopleQueries } from './ports';

/** All people of the actor's branches that the filters let through; that they were taken is recorded. Refusals: `access.denied`, `people.too-many`. */
export function createExportPeople({ unitOfWork, people, journal }: { unitOfWork: UnitOfWork; people: Pick<PeopleQueries, 'exported'>; journal: Journal }) {
  return async (actor: UserActor, filter: Omit<PeopleFilter, 'limit' | 'after'>): Promise<Result<ExportedPerson[]>> => {
    if (!may(actor, 'user.manage')) return refuse('access.denied');
    return unitOfWork.run<ExportedPerson[]>(actor, async (tx) => {
      const found = await people.exported(tx, actor, filter, mostPeopleExported);
      if (found.length > mostPeopleExported) return refuse('people.too-many', { limit: mostPeopleExported });
      await journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'user.manage'), action: 'people.export', resource: 'people', resourceId: 'list', after: { ...filter, entries: found.length } }]);
      return ok(found);
    });
  };
}
export type ExportPeople = ReturnType<typeof createExportPeople>;
