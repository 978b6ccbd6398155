import { useQuery } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { X } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { SettingKey } from '@contracts/settings';
import type { SettingDetail, SettingValueRow } from '@contracts/settings-api';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { IconButton } from '../../../components/IconButton';
import { Refusal } from '../../../components/Refusal';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { settingDetail, useCancelSetting } from '../api/settings';
import { valueText } from '../value-text';
import { ChangeForm } from './ChangeForm';

/** One setting: what holds, a change of it, what it was and will be and for whom, and where diagrams use it. */
export function SettingPanel({ settingKey }: { settingKey: SettingKey }) {
  const { t } = useText();
  const { data, error, isPending, refetch } = useQuery(settingDetail(settingKey));
  if (isPending) return <SkeletonLines rows={8} height={46} />;
  if (!data) return <Failure error={error} retry={() => void refetch()} />;
  return <Panel detail={data} closeLabel={t('action.close')} />;
}

function Panel({ detail, closeLabel }: { detail: SettingDetail; closeLabel: string }) {
  const text = useText();
  const { t, label } = text;
  const [changing, setChanging] = useState(false);
  const takeBack = useCancelSetting(detail.key);
  return (
    <article className="setting">
      <header className="setting-head">
        <div><h2>{label(detail.title)}</h2><p className="muted" dir="ltr">{detail.key}</p></div>
        <Link to="/settings" className="setting-close"><IconButton label={closeLabel} icon={<X size={18} strokeWidth={1.7} />} /></Link>
      </header>
      <div className="setting-now">
        <p><strong><bdi>{valueText(detail.value, detail.unit, text)}</bdi></strong><span className="muted">{detail.isDefault ? t('settings.is-default') : t('settings.default', { value: valueText(detail.default, detail.unit, text) })}</span></p>
        {!changing && detail.changeFor.length > 0 && <Button type="primary" onClick={() => setChanging(true)}>{t('settings.change')}</Button>}
      </div>
      {Array.isArray(detail.value) && !changing && <ul className="setting-checks">{detail.value.map((check) => <li key={check.id}>{check[text.language]}</li>)}</ul>}
      {changing && <ChangeForm detail={detail} onClose={() => setChanging(false)} />}
      <section aria-labelledby="setting-values">
        <h3 id="setting-values">{t('settings.values')}</h3>
        <Refusal inset of={[takeBack]} />
        <ol className="setting-values">{detail.values.map((row) => <Value key={`${row.validFrom ?? ''} ${'id' in row.scope ? row.scope.id : ''}`} row={row} detail={detail} takeBack={takeBack} />)}</ol>
      </section>
      <section aria-labelledby="setting-uses">
        <h3 id="setting-uses">{t('settings.used-by')}</h3>
        {detail.usedBy.length === 0 ? <p className="muted">{t('settings.used-by-none')}</p>
          : <ul className="setting-uses">{detail.usedBy.map((use) => <li key={`${use.process} ${use.element}`}><bdi>{label(use.elementName)}</bdi><span className="muted"><bdi>{label(use.processName)}</bdi></span></li>)}</ul>}
      </section>
    </article>
  );
}

function Value({ row, detail, takeBack }: { row: SettingValueRow; detail: SettingDetail; takeBack: ReturnType<typeof useCancelSetting> }) {
  const text = useText();
  const { t, label } = text;
  const { message } = App.useApp();
  const { scope, validFrom } = row;
  return (
    <li className={`setting-was setting-was-${row.state}`}>
      <span className="setting-was-value"><bdi>{row.value === null ? t('settings.inherits') : valueText(row.value, detail.unit, text)}</bdi></span>
      <span className="setting-was-scope">{row.name ? <bdi>{label(row.name)}</bdi> : t('settings.scope.company')}</span>
      <span className="muted setting-was-when">
        {validFrom === null ? t('settings.from-the-beginning') : t(`settings.from.${row.state}`, { when: text.moment(validFrom) })}{row.by && <> · <bdi>{label(row.by)}</bdi></>}
      </span>
      {row.state === 'planned' && validFrom !== null && row.mayChange && (
        <Popconfirm title={t('settings.take-back.sure')} okText={t('settings.take-back')} cancelText={t('action.cancel')} onConfirm={() => takeBack.mutate({ scope, validFrom }, { onSuccess: () => void message.success(t('settings.taken-back')) })}>
          <Button size="small" loading={takeBack.isPending && takeBack.variables.validFrom === validFrom && JSON.stringify(takeBack.variables.scope) === JSON.stringify(scope)}>{t('settings.take-back')}</Button>
        </Popconfirm>
      )}
    </li>
  );
}
