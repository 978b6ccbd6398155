import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { intakeReceipt } from '@contracts/requests';
import { api, read } from '../../../app/api-client';

export type Receipt = z.infer<typeof intakeReceipt>;
export const readReceipt = (requestId: string) => queryOptions({ queryKey: ['requests', 'receipt', requestId], queryFn: () => read(api.GET('/requests/{id}/receipt', { params: { path: { id: requestId } } })) });
