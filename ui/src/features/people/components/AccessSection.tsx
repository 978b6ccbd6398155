import { useQuery } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { KeyRound, MonitorSmartphone, ShieldAlert } from 'lucide-react';
import type { PersonDetail } from '@contracts/people';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { Refusal } from '../../../components/Refusal';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { browserName } from '../../../lib/browser-name';
import { personAccess, useAccessEnd } from '../api/people';

/** Where somebody is signed in, with which tokens, and which tries failed. */
export function AccessSection({ person }: { person: PersonDetail }) {
  const text = useText();
  const { t } = text;
  const { message } = App.useApp();
  const { data, error, refetch } = useQuery(personAccess(person.id));
  const end = useAccessEnd();
  const tokens = data?.tokens.filter(({ revokedAt, expiresAt }) => revokedAt === null && Date.parse(expiresAt) > Date.now()) ?? [];
  const open = (data?.sessions.length ?? 0) + tokens.length;
  return (
    <section className="account-section" aria-labelledby="person-access">
      <header>
        <h2 id="person-access">{t('people.access')}</h2>
        <span className="spacer" />
        {person.mayManage && open > 0 && (
          <Popconfirm
            title={t('people.end-access')} description={t('people.end-access-text', { sessions: data!.sessions.length, tokens: tokens.length })} okText={t('people.end-access')} okButtonProps={{ danger: true }} cancelText={t('action.cancel')}
            onConfirm={() => end.mutate(person.id, { onSuccess: (ended) => void message.success(t('people.access-ended', ended)) })}
          >
            <Button size="small" loading={end.isPending}>{t('people.end-access')}</Button>
          </Popconfirm>
        )}
      </header>
      <Refusal inset of={[end]} />
      {data && <p>{data.seenAt ? t('people.last-seen', { at: text.moment(data.seenAt) }) : t('people.never-seen')}</p>}
      {!data ? error ? <Failure error={error} retry={() => void refetch()} /> : <SkeletonLines rows={3} /> : (
        <ul className="account-rows">
          {data.sessions.map((session) => (
            <li key={session.id}>
              <MonitorSmartphone size={18} strokeWidth={1.5} aria-hidden />
              <span className="account-row"><strong><bdi dir="ltr">{browserName(session.agent) ?? t('sessions.unknown')}</bdi></strong><span><span>{t('sessions.seen', { at: text.moment(session.seenAt) })}</span><span>{t('sessions.since', { at: text.moment(session.createdAt) })}</span>{session.address && <bdi dir="ltr">{session.address}</bdi>}</span></span>
            </li>
          ))}
          {tokens.map((token) => (
            <li key={token.id}>
              <KeyRound size={18} strokeWidth={1.5} aria-hidden />
              <span className="account-row"><strong><bdi>{token.name}</bdi></strong><span><span>{t('tokens.until', { at: text.date(token.expiresAt) })}</span><span>{token.usedAt ? t('tokens.used', { at: text.moment(token.usedAt) }) : t('tokens.unused')}</span></span></span>
            </li>
          ))}
          {data.failed.map((failed) => (
            <li key={failed.at} className="people-failed">
              <ShieldAlert size={18} strokeWidth={1.5} aria-hidden />
              <span className="account-row"><strong>{t('people.failed')}</strong><span><span>{text.moment(failed.at)}</span>{failed.address && <bdi dir="ltr">{failed.address}</bdi>}<bdi dir="ltr">{browserName(failed.agent) ?? t('sessions.unknown')}</bdi></span></span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
