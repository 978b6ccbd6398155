import { Button } from 'antd';
import { FileLock2, SearchX, ServerCrash, WifiOff } from 'lucide-react';
import { ApiError, ConnectionError } from '../app/api-client';
import { errorText } from '../app/problem-text';
import { useText } from '../app/use-text';
import { Placeholder } from './Placeholder';

/** What stands where content could not be had. */
export function Failure({ error, retry, clear, page = false }: { error: unknown; retry?: () => void; /** Takes out what was asked for in the address. */ clear?: () => void; page?: boolean }) {
  const text = useText();
  const status = error instanceof ApiError ? error.problem.status : 0;
  const kind = error instanceof ConnectionError ? 'connection' : status === 403 ? 'forbidden' : status === 404 ? 'missing' : status === 400 ? 'address' : 'failed';
  const icon = { connection: WifiOff, forbidden: FileLock2, missing: SearchX, address: SearchX, failed: ServerCrash }[kind];
  const trace = error instanceof ApiError && kind === 'failed' ? error.problem.traceId : '';
  const action = kind === 'address' ? clear && <Button onClick={clear}>{text.t('filter.clear-all')}</Button> : retry && kind !== 'forbidden' && <Button onClick={retry}>{text.t('action.retry')}</Button>;
  return (
    <Placeholder page={page} icon={icon} title={text.t(`failure.${kind}.title`)} action={action}>
      {kind === 'connection' || kind === 'address' ? text.t(`failure.${kind}.text`) : kind === 'failed' ? text.t(trace ? 'failure.failed.text' : 'failure.failed.unnumbered') : errorText(error, text)}
      {trace && <span className="trace" dir="ltr">{trace}</span>}
    </Placeholder>
  );
}
