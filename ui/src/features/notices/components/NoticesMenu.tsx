import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Badge, Button, Popover } from 'antd';
import { Bell, BellOff } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useLive } from '../../../app/use-live';
import { useText } from '../../../app/use-text';
import { Num } from '../../../components/Num';
import { Placeholder } from '../../../components/Placeholder';
import { useMe } from '../../session/use-me';
import { noticesKey, noticesQuery, useReadNotices, type Notice, type NoticeFilter } from '../api/notices';
import { noticePath } from '../notice-path';
import { noticeText } from '../notice-text';
import { useMentionsInTitle } from '../use-mentions-in-title';
import { useNotifications } from '../use-notifications';

function NoticeRow({ notice, open }: { notice: Notice; open: (notice: Notice, path: string) => void }) {
  const text = useText();
  const path = noticePath(notice);
  return (
    <button type="button" className={notice.readAt ? 'notice' : 'notice notice-unread'} disabled={!path} onClick={() => path && open(notice, path)}>
      <span>{noticeText(notice, text)}</span>
      {typeof notice.params['note'] === 'string' && <q><bdi>{notice.params['note']}</bdi></q>}
      <span className="muted">{notice.no && <><Num>{text.digits(notice.no)}</Num>{text.t('list.comma')}</>}{text.moment(notice.at)}</span>
    </button>
  );
}

export function NoticesMenu() {
  const { t, count } = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const me = useMe();
  const [open, setOpen] = useState(false);
  const [filter, setFilter] = useState<NoticeFilter>('all');
  const { data } = useQuery(noticesQuery());
  const { data: mentions } = useQuery({ ...noticesQuery('mentions'), enabled: open && filter === 'mentions' });
  const read = useReadNotices();
  useLive((event) => event.topic === 'notice', () => void client.invalidateQueries({ queryKey: noticesKey }));
  const items = (filter === 'mentions' ? mentions : data)?.items ?? [];
  const unread = data?.unread ?? 0;
  const unreadMentions = data?.unreadMentions ?? 0;
  useMentionsInTitle(unreadMentions);
  useNotifications(me.id, data?.items, (id, path) => go(id, path));

  function go(unreadId: string | null, path: string): void {
    if (unreadId !== null) read.mutate([unreadId]);
    void navigate(path);
  }
  function show(notice: Notice, path: string): void {
    setOpen(false);
    go(notice.readAt ? null : notice.id, path);
  }

  return (
    <Popover
      open={open} onOpenChange={setOpen} trigger="click" placement="bottomRight" arrow={false} classNames={{ root: 'notices' }}
      title={<div className="notices-head">{t('notices.title')}{unread > 0 && <Button type="link" size="small" onClick={() => read.mutate(undefined)}>{t('notices.read-all')}</Button>}</div>}
      content={<>
        <div className="notices-filter">{(['all', 'mentions'] as const).map((one) => <button key={one} type="button" className="chip" aria-pressed={one === filter} onClick={() => setFilter(one)}>{t(`notices.${one}`)}{one === 'mentions' && unreadMentions > 0 && <span className="badge">{count(unreadMentions)}</span>}</button>)}</div>
        {items.length === 0
        ? <Placeholder icon={BellOff} title={t('notices.none.title')}>{t(filter === 'mentions' ? 'notices.none.mentions' : 'notices.none.text')}</Placeholder>
        : <div className="notices-list">{items.map((one) => <NoticeRow key={one.id} notice={one} open={show} />)}</div>}
      </>}
    >
      <Button type="text" className="icon-button" aria-label={unread > 0 ? t('notices.unread', { count: unread }) : t('notices.title')}
        icon={<Badge count={unread > 0 ? <span className="badge">{unread > 99 ? `${count(99)}+` : count(unread)}</span> : 0}><Bell size={19} strokeWidth={1.7} /></Badge>} />
    </Popover>
  );
}
