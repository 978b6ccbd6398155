import { Checkbox, Input } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { latinDigits } from '@contracts/digits';
import { namesIn } from '@contracts/list-filters';
import { useDebounced } from '../../../app/use-debounced';
import { useText } from '../../../app/use-text';
import { LookUpSelect } from '../../forms/components/LookUpSelect';
import type { FilterChange, FilterKind, Filters } from '../filter-kinds';
import { DaySpan } from './DaySpan';

interface Props { kind: FilterKind; filters: Filters; onFilter: (change: FilterChange) => void }

/** Where one filter is set; it holds at once. */
export function FilterEditor({ kind, filters, onFilter }: Props) {
  const { t } = useText();
  const title = t(`filters.of.${kind.key}`);
  if (kind.kind === 'days') return <DaySpan kind={kind} filters={filters} onFilter={onFilter} />;
  const { name } = kind;
  if (kind.kind === 'look-up') return <div className="filter-look-up"><LookUpSelect autoFocus kind={kind.lookUp} role={kind.role} title={title} value={filters[name]} onChange={(id) => onFilter({ [name]: id })} /></div>;
  if (kind.kind === 'words') return <Words title={title} value={filters[name] ?? ''} onChange={(words) => onFilter({ [name]: words || undefined })} />;
  return <Names title={title} kind={kind} value={filters[name]} onChange={(names) => onFilter({ [name]: names.length > 0 ? names.join(',') : undefined })} />;
}

function Words({ title, value, onChange }: { title: string; value: string; onChange: (words: string) => void }) {
  const [typed, setTyped] = useState(value);
  const settled = useDebounced(typed, 300);
  const tell = useEffectEvent((words: string) => { if (latinDigits(words).trim() !== value) onChange(latinDigits(words).trim()); });
  useEffect(() => tell(settled), [settled]);
  return <Input autoFocus value={typed} onChange={(e) => setTyped(e.target.value)} placeholder={title} aria-label={title} maxLength={60} allowClear className="filter-words" />;
}

function Names({ title, kind, value, onChange }: { title: string; kind: Extract<FilterKind, { kind: 'names' }>; value: string | undefined; onChange: (names: string[]) => void }) {
  const { useOptions } = kind;
  const options = useOptions().map(({ value: option, name, shown }) => ({ value: option, label: shown ?? name }));
  return <Checkbox.Group className="filter-names" options={options} value={value === undefined ? [] : namesIn(value)} onChange={(names) => onChange(names.map(String))} aria-label={title} />;
}
