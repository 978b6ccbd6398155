import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useDebounced } from '../../../app/use-debounced';
import { useText } from '../../../app/use-text';
import { searchFor } from '../../search/api/search';

/** A request by its number, serial, customer or phone. */
export function RequestField({ needed, value, onChange }: { needed: boolean; value: string | undefined; onChange: (id: string | undefined) => void }) {
  const { t, digits } = useText();
  const [typed, setTyped] = useState('');
  const { data, isFetching } = useQuery(searchFor(useDebounced(typed, 250)));
  const options = (data?.items ?? []).flatMap(({ kind, requestId, title, subtitle }) => (kind === 'request' && requestId ? [{ value: requestId, label: <span className="option"><bdi>{digits(title)}</bdi><span className="muted"><bdi>{subtitle}</bdi></span></span> }] : []));
  return (
    <div className="field">
      <label htmlFor="start-request" className="field-label">{t('processes.about')}{!needed && <span className="optional">{t('form.optional')}</span>}</label>
      <Select
        id="start-request" showSearch allowClear filterOption={false} value={value ?? null} options={options} loading={isFetching} placeholder={t('processes.about-placeholder')} notFoundContent={typed.trim() === '' ? t('processes.about-type') : isFetching ? t('processes.about-looking') : t('processes.about-none')}
        onSearch={setTyped} onChange={(id: string | null) => onChange(id ?? undefined)} aria-required={needed}
      />
    </div>
  );
}
