import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { mostParts, type FaultRow } from '@contracts/knowledge';
import { useDebounced } from '../../../app/use-debounced';
import { useText } from '../../../app/use-text';
import { lookUp } from '../../forms/api/look-up';

type Part = FaultRow['parts'][number];

/** Chooses several parts of the catalogue while one types. `known`: those that it began with, which a look-up may not offer any more. */
export function PartsSelect({ id, value, known, onChange }: { id: string; value: string[]; known: readonly Part[]; onChange: (ids: string[]) => void }) {
  const { t, label } = useText();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<readonly Part[]>(known);
  const { data, isFetching } = useQuery(lookUp('item', useDebounced(typed, 150), 'part'));
  const found = (data?.items ?? []).map((item): Part => ({ id: item.id, code: item.code ?? '', name: item.label }));
  const parts = [...chosen.filter((part) => value.includes(part.id)), ...found.filter((part) => !value.includes(part.id))];
  return (
    <Select
      id={id} mode="multiple" value={value} maxCount={mostParts} placeholder={t('knowledge.fault-parts-find')} notFoundContent={isFetching ? t('search.searching') : t('form.find.none')}
      showSearch={{ filterOption: false, onSearch: setTyped, autoClearSearchValue: true }}
      options={parts.map((part) => ({ value: part.id, label: label(part.name), code: part.code }))}
      optionRender={({ label: name, data: { code } }) => <span className="option"><span>{name}</span><bdi dir="ltr" className="muted">{code}</bdi></span>}
      onChange={(ids: string[]) => { setChosen(ids.flatMap((one) => parts.find((part) => part.id === one) ?? [])); onChange(ids); }}
    />
  );
}
