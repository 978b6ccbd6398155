import { queryOptions } from '@tanstack/react-query';
import type { NewTemplate, TemplateChange, TemplateRow } from '@contracts/knowledge';
import { api, goingOnFrom, once, read } from '../../../app/api-client';
import { useWrite } from '../../../app/use-write';

const key = ['knowledge', 'templates'] as const;
export const answerTemplates = queryOptions({ queryKey: key, queryFn: ({ signal }) => read(api.GET('/knowledge/templates', { signal })), staleTime: 60_000 });

export const useAddTemplate = () => useWrite(key, (body: NewTemplate): Promise<TemplateRow> => read(api.POST('/knowledge/templates', { params: { header: once() }, body })));
export const useChangeTemplate = () => useWrite(key, ({ id, revision, change }: { id: string; revision: string; change: TemplateChange }): Promise<TemplateRow> => read(api.PUT('/knowledge/templates/{id}', { params: { path: { id }, header: goingOnFrom(revision) }, body: change })));
