import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { mostAbout } from '@contracts/articles';
import type { TermList } from '@contracts/catalogue';
import { useText } from '../../../app/use-text';
import { treeRows } from '../../../lib/tree';
import { termsOf } from '../../catalogue/api/terms';

/** Chooses several terms of a list: those in use, and those that are chosen. */
export function TermsSelect({ id, list, value, placeholder, onChange }: { id: string; list: TermList; value: string[]; placeholder: string; onChange: (ids: string[]) => void }) {
  const { label } = useText();
  const { data, isPending } = useQuery(termsOf(list));
  const rows = treeRows(data?.items ?? [], (term) => term).filter(({ item }) => item.active || value.includes(item.id));
  return (
    <Select
      id={id} mode="multiple" loading={isPending} value={isPending ? [] : value} maxCount={mostAbout} placeholder={placeholder} onChange={onChange} showSearch={{ optionFilterProp: 'search', autoClearSearchValue: true }}
      options={rows.map(({ item, depth }) => ({ value: item.id, search: `${item.name.fa} ${item.name.en} ${item.code}`, depth, label: label(item.name) }))}
      optionRender={({ label: name, data: { depth } }) => <span style={{ paddingInlineStart: (depth as number) * 14 }}><bdi>{name}</bdi></span>}
    />
  );
}
