import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import type { TermList } from '@contracts/catalogue';
import { useText } from '../../../app/use-text';
import { treeRows } from '../../../lib/tree';
import { termsOf } from '../api/terms';

interface Props { id?: string; list: TermList; value: string | null; onChange: (id: string | null) => void; placeholder: string; size?: 'small' | 'middle'; className?: string }

/** Chooses a term of a list, as a tree where it is one: those in use, and the one that is chosen. */
export function TermSelect({ id, list, value, onChange, placeholder, size = 'middle', className }: Props) {
  const { label } = useText();
  const { data, isPending } = useQuery(termsOf(list));
  const rows = treeRows(data?.items ?? [], (term) => term).filter(({ item }) => item.active || item.id === value);
  return (
    <Select
      id={id} size={size} className={className} allowClear loading={isPending} showSearch={{ optionFilterProp: 'search' }} placeholder={placeholder} aria-label={placeholder} popupMatchSelectWidth={false} value={value ?? undefined} onChange={(chosen: string | undefined) => onChange(chosen ?? null)}
      options={rows.map(({ item, depth }) => ({ value: item.id, search: `${item.name.fa} ${item.name.en} ${item.code}`, depth, label: label(item.name) }))}
      optionRender={({ label: name, data: { depth } }) => <span style={{ paddingInlineStart: (depth as number) * 14 }}><bdi>{name}</bdi></span>}
    />
  );
}
