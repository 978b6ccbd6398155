import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { RequestDetail } from '@contracts/requests';
import { Failure } from '../../../components/Failure';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { readRequest } from '../../requests/api/read-request';

/** A tab that shows a part of the request; the tabs share one answer. */
export function RequestTab({ requestId, children }: { requestId: string; children: (request: RequestDetail) => ReactNode }) {
  const { data, error, refetch } = useQuery(readRequest(requestId));
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />;
  return data ? children(data) : <SkeletonLines rows={3} height={44} />;
}
