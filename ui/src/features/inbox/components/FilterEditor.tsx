import { useQuery } from '@tanstack/react-query';
import { Checkbox, Input } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { covers, namesIn } from '@contracts/list-filters';
import type { TaskFilters } from '@contracts/task-filters';
import { statusNames } from '@contracts/statuses';
import { latinDigits } from '@contracts/digits';
import { useDebounced } from '../../../app/use-debounced';
import { useText } from '../../../app/use-text';
import { StatusTag } from '../../../components/StatusTag';
import { LookUpSelect } from '../../forms/components/LookUpSelect';
import { taskTypesQuery } from '../api/task-views';
import type { FilterKind } from '../filter-kinds';
import { DaySpan } from './DaySpan';

interface Props { kind: FilterKind; filters: TaskFilters; onFilter: (change: TaskFilters | Record<string, undefined>) => void }

/** Where one filter is set; it holds at once. */
export function FilterEditor({ kind, filters, onFilter }: Props) {
  const { t } = useText();
  const title = t(`inbox.filter.${kind.key}`);
  if (kind.kind === 'days') return <DaySpan kind={kind} filters={filters} onFilter={onFilter} />;
  const { name } = kind;
  if (kind.kind === 'look-up') return <div className="filter-look-up"><LookUpSelect autoFocus kind={kind.lookUp} role={kind.role} title={title} value={filters[name]} onChange={(id) => onFilter({ [name]: id })} /></div>;
  if (kind.kind === 'words') return <Words title={title} value={filters[name] ?? ''} onChange={(words) => onFilter({ [name]: words || undefined })} />;
  return <Names kind={kind} value={filters[name]} onChange={(names) => onFilter({ [name]: names.length > 0 ? names.join(',') : undefined })} />;
}

function Words({ title, value, onChange }: { title: string; value: string; onChange: (words: string) => void }) {
  const [typed, setTyped] = useState(value);
  const settled = useDebounced(typed, 300);
  const tell = useEffectEvent((words: string) => { if (latinDigits(words).trim() !== value) onChange(latinDigits(words).trim()); });
  useEffect(() => tell(settled), [settled]);
  return <Input autoFocus value={typed} onChange={(e) => setTyped(e.target.value)} placeholder={title} aria-label={title} maxLength={60} allowClear className="filter-words" />;
}

function Names({ kind, value, onChange }: { kind: Extract<FilterKind, { kind: 'names' | 'words' }>; value: string | undefined; onChange: (names: string[]) => void }) {
  const { t, label } = useText();
  const { data: types } = useQuery({ ...taskTypesQuery, enabled: kind.key === 'type' });
  const options = kind.key === 'status' ? statusNames.map((name) => ({ value: name, label: <StatusTag status={name} /> }))
    : kind.key === 'type' ? (types ?? []).map(({ name, title }) => ({ value: name, label: label(title) }))
    : kind.key === 'priority' ? ['3', '2', '1', '0'].map((name) => ({ value: name, label: t(`priority.${name}`) }))
    : covers.map((name) => ({ value: name, label: t(`inbox.warranty.${name}`) }));
  return <Checkbox.Group className="filter-names" options={options} value={value === undefined ? [] : namesIn(value)} onChange={(names) => onChange(names.map(String))} aria-label={t(`inbox.filter.${kind.key}`)} />;
}
