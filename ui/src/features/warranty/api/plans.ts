import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { NewPlan, PlanChange, PlanDetail, PlanPreview } from '@contracts/warranty-plans';
import { api, goingOnFrom, once, read } from '../../../app/api-client';
import { useWrite } from '../../../app/use-write';

const all = ['warranty', 'plans'] as const;

export const planList = queryOptions({ queryKey: [...all, 'list'], queryFn: ({ signal }) => read(api.GET('/warranty/plans', { signal })) });
export const planDetail = (id: string) => queryOptions({ queryKey: [...all, id], queryFn: ({ signal }) => read(api.GET('/warranty/plans/{id}', { params: { path: { id } }, signal })) });
/** What the rules make of a plan as it is typed; nothing is kept. */
export const planPreview = (body: PlanPreview) => queryOptions({ queryKey: [...all, 'preview', body], queryFn: ({ signal }) => read(api.POST('/warranty/plans/preview', { body, signal })), placeholderData: keepPreviousData, retry: false, gcTime: 0 });

export const useAddPlan = () => useWrite(all, (body: NewPlan): Promise<PlanDetail> => read(api.POST('/warranty/plans', { params: { header: once() }, body })));
export const useChangePlan = (id: string) => useWrite(all, ({ revision, change }: { revision: string; change: PlanChange }): Promise<PlanDetail> => read(api.PUT('/warranty/plans/{id}', { params: { path: { id }, header: goingOnFrom(revision) }, body: change })));
