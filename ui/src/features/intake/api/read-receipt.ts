import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { intakeReceipt } from '@contracts/requests';
import { api } from '../../../app/api-client';

export type Receipt = z.infer<typeof intakeReceipt>;
export const readReceipt = (requestId: string) => queryOptions({ queryKey: ['requests', 'receipt', requestId], queryFn: () => api.get<Receipt>(`/requests/${requestId}/receipt`) });
