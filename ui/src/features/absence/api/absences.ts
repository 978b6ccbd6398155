import { queryOptions } from '@tanstack/react-query';
import type { AbsenceChange, AbsenceRow, AbsenceView } from '@contracts/absences';
import { api, goingOnFrom, once, read } from '../../../app/api-client';
import { useWrite } from '../../../app/use-write';

const all = ['absences'] as const;
export const absencesKey = all;
export const absenceList = (whose: AbsenceView) => queryOptions({ queryKey: [...all, whose], queryFn: () => read(api.GET('/absences', { params: { query: { whose } } })) });
export const substituteList = (userId: string | undefined) => queryOptions({ queryKey: [...all, 'substitutes', userId], queryFn: () => read(api.GET('/absences/substitutes', { params: { query: userId === undefined ? {} : { userId } } })) });

/** Makes one, or changes the one that was. */
export const useAbsenceSave = () => useWrite(all, ({ was, userId, ...body }: AbsenceChange & { was: AbsenceRow | null; userId: string | null }) =>
  (was ? read(api.PUT('/absences/{id}', { params: { path: { id: was.id }, header: goingOnFrom(was.revision) }, body })) : read(api.POST('/absences', { params: { header: once() }, body: { ...body, userId } }))));
export const useAbsenceEnd = () => useWrite(all, (id: string) => read(api.DELETE('/absences/{id}', { params: { path: { id } } })));
