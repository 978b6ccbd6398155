import { useQuery } from '@tanstack/react-query';
import { Failure } from '../../../components/Failure';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { readRequest } from '../../requests/api/read-request';
import { DeviceFacts } from '../../requests/components/DeviceFacts';

export function DeviceTab({ requestId }: { requestId: string }) {
  const { data, error, refetch } = useQuery(readRequest(requestId));
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />;
  return data ? <DeviceFacts request={data} /> : <SkeletonLines rows={3} height={44} />;
}
