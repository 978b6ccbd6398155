import { useQuery } from '@tanstack/react-query';
import { Button, Popover } from 'antd';
import { Eye } from 'lucide-react';
import { useText } from '../../../app/use-text';
import { Avatar } from '../../../components/Avatar';
import { Refusal } from '../../../components/Refusal';
import { readWatch, useWatchRequest } from '../api/watch-request';

/** Whether I hear of a request without having a task of it, and who else does. */
export function WatchButton({ requestId }: { requestId: string }) {
  const { t, label, count } = useText();
  const { data } = useQuery(readWatch(requestId));
  const change = useWatchRequest(requestId);
  const watching = data?.watching ?? false;
  const watchers = data?.watchers ?? [];
  const title = watching ? t('watch.on') : t('watch.off');
  return (
    <Popover
      trigger="click" placement="bottomRight" arrow={false} title={title}
      content={(
        <div className="watch">
          <p className="muted">{t('watch.text')}</p>
          {watchers.length > 0 && <ul>{watchers.map((one) => <li key={one.id}><Avatar name={one.name} size={24} />{label(one.name)}</li>)}</ul>}
          <Button type={watching ? 'default' : 'primary'} loading={change.isPending} disabled={!data} onClick={() => change.mutate(!watching)}>{t(watching ? 'watch.stop' : 'watch.start')}</Button>
          <Refusal inset of={[change]} />
        </div>
      )}
    >
      <Button type="text" className={watching ? 'icon-button watch-button watch-button-on' : 'icon-button watch-button'} aria-label={title} title={title} icon={<Eye size={18} strokeWidth={1.7} />}>{watchers.length > 0 && <span aria-hidden>{count(watchers.length)}</span>}</Button>
    </Popover>
  );
}
