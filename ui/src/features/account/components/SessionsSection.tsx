import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { MonitorSmartphone } from 'lucide-react';
import { useLive } from '../../../app/use-live';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { Refusal } from '../../../components/Refusal';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { browserName } from '../../../lib/browser-name';
import { sessionList, useOthersEnd, useSessionEnd } from '../api/account';

/** Where I am signed in; each can be ended. */
export function SessionsSection() {
  const text = useText();
  const { t } = text;
  const { message } = App.useApp();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(sessionList);
  const [end, endOthers] = [useSessionEnd(), useOthersEnd()];
  useLive((event) => event.topic === 'session', () => void client.invalidateQueries({ queryKey: sessionList.queryKey }));
  const told = { onSuccess: () => void message.success(t('sessions.ended')) };
  const others = data?.items.filter(({ current }) => !current).length ?? 0;
  return (
    <section className="account-section" aria-labelledby="account-sessions">
      <header>
        <h2 id="account-sessions">{t('sessions.title')}</h2>
        <span className="spacer" />
        {others > 0 && <Popconfirm title={t('sessions.end-others')} description={t('sessions.end-others-text', { count: others })} okText={t('sessions.end-others')} cancelText={t('action.cancel')} onConfirm={() => endOthers.mutate(undefined, told)}><Button size="small" loading={endOthers.isPending}>{t('sessions.end-others')}</Button></Popconfirm>}
      </header>
      <p>{t('sessions.text')}</p>
      <Refusal inset of={[end, endOthers]} />
      {error && !data ? <Failure error={error} retry={() => void refetch()} /> : !data ? <SkeletonLines rows={2} /> : (
        <ul className="account-rows">{data.items.map((session) => (
          <li key={session.id}>
            <MonitorSmartphone size={18} strokeWidth={1.5} aria-hidden />
            <span className="account-row">
              <strong><bdi dir="ltr">{browserName(session.agent) ?? t('sessions.unknown')}</bdi></strong>
              <span>
                {session.current ? <span className="account-here">{t('sessions.current')}</span> : <span>{t('sessions.seen', { at: text.moment(session.seenAt) })}</span>}
                <span>{t('sessions.since', { at: text.moment(session.createdAt) })}</span>
                {session.address && <bdi dir="ltr">{session.address}</bdi>}
              </span>
            </span>
            {!session.current && <Button size="small" loading={end.isPending && end.variables === session.id} onClick={() => end.mutate(session.id, told)}>{t('sessions.end')}</Button>}
          </li>
        ))}</ul>
      )}
    </section>
  );
}
