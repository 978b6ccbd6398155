import { useInfiniteQuery } from '@tanstack/react-query';
import { statuses } from '@contracts/statuses';
import { useDebounced } from '../../app/use-debounced';
import { keptSerial } from '../../lib/serial';
import { requestList } from './api/list-requests';

/** Shorter than this it would find half of all devices. */
const shortest = 4;

/** The other requests of a serial while it is typed, newest first, and the one that is still open. */
export function useSerialHistory(serial: unknown, except?: string) {
  const settled = useDebounced(typeof serial === 'string' ? keptSerial(serial) : '', 300);
  const { data } = useInfiniteQuery({ ...requestList({ q: settled }), enabled: settled.length >= shortest });
  const rows = settled.length < shortest ? [] : (data?.pages[0]?.items ?? []).filter((row) => row.id !== except && row.serial !== null && keptSerial(row.serial) === settled);
  return { rows, open: rows.find((row) => !statuses[row.status].final) };
}
