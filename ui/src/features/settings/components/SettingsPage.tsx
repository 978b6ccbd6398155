import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { CalendarClock, Search, SearchX, SlidersHorizontal, Split } from 'lucide-react';
import { NavLink, useParams } from 'react-router';
import { settingGroupNames, settingKeys, type SettingGroup } from '@contracts/settings';
import type { SettingRow } from '@contracts/settings-api';
import { useAddressFilter, useTypedSearch } from '../../../app/use-address-filter';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { Placeholder } from '../../../components/Placeholder';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { settingList } from '../api/settings';
import '../../requests/requests.css';
import '../settings.css';
import { valueText } from '../value-text';
import { FourEyesRules } from './FourEyesRules';
import { SettingPanel } from './SettingPanel';

/** The company's rules by what they are about; one of them beside the list, with its past and its exceptions. */
export function SettingsPage() {
  const { t, label, language } = useText();
  const { params, filter } = useAddressFilter();
  const asked = useParams().key;
  const key = settingKeys.find((one) => one === asked);
  const words = params.get('q') ?? '';
  const only = settingGroupNames.find((group) => group === params.get('group'));
  const [typed, setTyped] = useTypedSearch(words, (q) => filter({ q }));
  const list = useQuery(settingList);
  const found = (list.data?.items ?? []).filter((row) => [label(row.title), row.title.en, row.key].some((text) => text.toLocaleLowerCase(language).includes(words.trim().toLocaleLowerCase(language))));
  const groups = settingGroupNames.map((group) => ({ group, rows: found.filter((row) => row.group === group) })).filter(({ group, rows }) => rows.length > 0 && (!only || group === only));
  return (
    <div className={key ? 'settings settings-open' : 'settings'}>
      <section className="settings-list" aria-label={t('settings.title')}>
        <header className="page-head">
          <h1>{t('settings.title')}</h1>
          <Input className="requests-search" allowClear value={typed} onChange={(e) => setTyped(e.target.value)} prefix={<Search size={15} strokeWidth={1.7} aria-hidden />} placeholder={t('settings.search')} aria-label={t('settings.search')} />
        </header>
        <div className="requests-filters" role="group" aria-label={t('settings.about')}>
          <button type="button" className="chip" aria-pressed={!only} onClick={() => filter({ group: undefined })}>{t('settings.all')}</button>
          {settingGroupNames.map((group) => <button key={group} type="button" className="chip" aria-pressed={only === group} onClick={() => filter({ group })}>{t(`settings.group.${group}`)}</button>)}
        </div>
        <div className="settings-scroll">
          {list.error && !list.data ? <Failure error={list.error} retry={() => void list.refetch()} />
            : list.isPending ? <SkeletonLines rows={14} height={46} />
              : groups.length === 0 ? <Placeholder icon={SearchX} title={t('settings.none.title')}>{t('settings.none.text')}</Placeholder>
                : groups.map(({ group, rows }) => <Group key={group} group={group} rows={rows} />)}
          {!only && words === '' && <FourEyesRules />}
        </div>
      </section>
      <section className="settings-panel" aria-label={t('settings.one')}>
        {key ? <SettingPanel key={key} settingKey={key} /> : <Placeholder icon={SlidersHorizontal} title={t('settings.choose.title')}>{t('settings.choose.text')}</Placeholder>}
      </section>
    </div>
  );
}

function Group({ group, rows }: { group: SettingGroup; rows: SettingRow[] }) {
  const { t } = useText();
  return (
    <section className="settings-group" aria-labelledby={`settings-${group}`}>
      <h2 id={`settings-${group}`}>{t(`settings.group.${group}`)}</h2>
      <p className="muted">{t(`settings.group.${group}.text`)}</p>
      <ul>{rows.map((row) => <li key={row.key}><Row row={row} /></li>)}</ul>
    </section>
  );
}

function Row({ row }: { row: SettingRow }) {
  const text = useText();
  const { t, label } = text;
  const { params } = useAddressFilter();
  return (
    <NavLink className="setting-row" to={{ pathname: `/settings/${row.key}`, search: params.toString() }}>
      <span className="setting-title">{label(row.title)}</span>
      <span className="setting-marks">
        {row.planned > 0 && <span className="setting-mark" title={t('settings.planned-count', { count: row.planned })}><CalendarClock size={14} strokeWidth={1.7} aria-hidden />{text.count(row.planned)}</span>}
        {row.exceptions > 0 && <span className="setting-mark" title={t('settings.exceptions', { count: row.exceptions })}><Split size={14} strokeWidth={1.7} aria-hidden />{text.count(row.exceptions)}</span>}
      </span>
      <span className={row.isDefault ? 'setting-value' : 'setting-value setting-own'}><bdi>{valueText(row.value, row.unit, text)}</bdi></span>
    </NavLink>
  );
}
