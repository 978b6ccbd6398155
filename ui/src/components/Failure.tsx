import { Button } from 'antd';
import { FileLock2, SearchX, ServerCrash, WifiOff } from 'lucide-react';
import { ApiError, ConnectionError } from '../app/api-client';
import { errorText } from '../app/problem-text';
import { useText } from '../app/use-text';
import { Placeholder } from './Placeholder';

/** What stands where content could not be had. */
export function Failure({ error, retry, page = false }: { error: unknown; retry?: () => void; page?: boolean }) {
  const text = useText();
  const status = error instanceof ApiError ? error.problem.status : 0;
  const kind = error instanceof ConnectionError ? 'connection' : status === 403 ? 'forbidden' : status === 404 ? 'missing' : 'failed';
  const icon = { connection: WifiOff, forbidden: FileLock2, missing: SearchX, failed: ServerCrash }[kind];
  const trace = error instanceof ApiError && kind === 'failed' ? error.problem.traceId : '';
  return (
    <Placeholder page={page} icon={icon} title={text.t(`failure.${kind}.title`)} action={retry && kind !== 'forbidden' && <Button onClick={retry}>{text.t('action.retry')}</Button>}>
      {kind === 'connection' ? text.t('failure.connection.text') : kind === 'failed' ? text.t(trace ? 'failure.failed.text' : 'failure.failed.unnumbered') : errorText(error, text)}
      {trace && <span className="trace" dir="ltr">{trace}</span>}
    </Placeholder>
  );
}
