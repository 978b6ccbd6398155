import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useDebounced } from '../../../app/use-debounced';
import { useText } from '../../../app/use-text';
import { newRequest } from '../../files/api/files';
import { lookUp, lookUpOne, type LookUpItem, type LookUpKind } from '../api/look-up';
import { useFormHost } from '../form-context';
import { widgetOf } from '../form-schema';
import { aria, type WidgetProps } from './widget';

/** Finds a person, unit, agent, customer or item while one types; its value is the id. */
export function LookUpWidget(props: WidgetProps) {
  const { t, label } = useText();
  const { requestId } = useFormHost();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [picked, setPicked] = useState<LookUpItem | null>(null);
  const kind = widgetOf(props.ui, props.schema) as LookUpKind;
  const value = typeof props.value === 'string' ? props.value : undefined;
  const { data, isFetching } = useQuery({ ...lookUp(kind, useDebounced(typed, 150), props.ui.role, kind !== 'unit' || requestId === newRequest ? undefined : requestId), enabled: open });
  // A stored value needs its name too.
  const { data: stored } = useQuery(lookUpOne(kind, picked?.id === value ? undefined : value));
  const chosen = picked?.id === value ? picked : (stored ?? null);
  const items = data?.items ?? [];
  const known = value !== undefined && chosen?.id === value && !items.some((item) => item.id === value) ? [chosen, ...items] : items;
  return (
    <Select
      id={props.id} value={value} disabled={props.disabled} status={props.invalid ? 'error' : ''} allowClear loading={isFetching && open} open={open} onOpenChange={setOpen}
      placeholder={props.ui.placeholder ? label(props.ui.placeholder) : t(`form.find.${kind}`)} notFoundContent={isFetching ? t('search.searching') : t('form.find.none')}
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      options={known.map((item) => ({ value: item.id, label: label(item.label), item }))}
      optionRender={({ data: { item } }) => <span className="option"><span>{label(item.label)}</span>{item.hint && <bdi className="muted">{label(item.hint)}</bdi>}</span>}
      onChange={(id?: string) => { setPicked(known.find((item) => item.id === id) ?? null); setTyped(''); props.onChange(id); }}
      {...aria(props)}
    />
  );
}
