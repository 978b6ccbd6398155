import { useQuery } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import type { ApiToken } from '@contracts/session';
import { useNow } from '../../../app/use-now';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { Refusal } from '../../../components/Refusal';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { tokenList, useTokenRevocation } from '../api/account';
import { NewTokenDialog } from './NewTokenDialog';

/** Keys that programs use in my name. */
export function TokensSection() {
  const text = useText();
  const { t } = text;
  const [making, setMaking] = useState(false);
  const revoke = useTokenRevocation();
  const { data, error, refetch } = useQuery(tokenList);
  return (
    <section className="account-section" aria-labelledby="account-tokens">
      <header>
        <h2 id="account-tokens">{t('tokens.title')}</h2>
        <span className="spacer" />
        <Button size="small" icon={<Plus size={14} strokeWidth={1.8} />} onClick={() => setMaking(true)}>{t('tokens.new')}</Button>
      </header>
      <p>{t('tokens.text')}</p>
      <Refusal inset of={[revoke]} />
      {error && !data ? <Failure error={error} retry={() => void refetch()} /> : !data ? <SkeletonLines rows={2} />
        : data.items.length === 0 ? <p className="muted">{t('tokens.none')}</p>
        : <ul className="account-rows">{data.items.map((token) => <Token key={token.id} token={token} revoke={revoke} />)}</ul>}
      {making && <NewTokenDialog onClose={() => setMaking(false)} />}
    </section>
  );
}

function Token({ token, revoke }: { token: ApiToken; revoke: ReturnType<typeof useTokenRevocation> }) {
  const text = useText();
  const { t } = text;
  const { message } = App.useApp();
  const now = useNow();
  const over = token.revokedAt !== null || new Date(token.expiresAt) <= now;
  return (
    <li className={over ? 'account-over' : undefined}>
      <KeyRound size={18} strokeWidth={1.5} aria-hidden />
      <span className="account-row">
        <strong><bdi>{token.name}</bdi></strong>
        <span>{token.scopes.map((scope) => t(`right.${scope}`)).join(t('list.comma'))}</span>
        <span>
          <span>{token.revokedAt ? t('tokens.revoked', { at: text.moment(token.revokedAt) }) : t(over ? 'tokens.over' : 'tokens.until', { at: text.date(token.expiresAt) })}</span>
          <span>{token.usedAt ? t('tokens.used', { at: text.moment(token.usedAt) }) : t('tokens.unused')}</span>
          {token.usedFrom && <bdi dir="ltr">{token.usedFrom}</bdi>}
        </span>
      </span>
      {!over && <Popconfirm title={t('tokens.revoke')} description={t('tokens.revoke-text')} okText={t('tokens.revoke')} okButtonProps={{ danger: true }} cancelText={t('action.cancel')} onConfirm={() => revoke.mutate(token.id, { onSuccess: () => void message.success(t('tokens.revoked-now')) })}><Button size="small" loading={revoke.isPending && revoke.variables === token.id}>{t('tokens.revoke')}</Button></Popconfirm>}
    </li>
  );
}
