import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import type { Label } from '@contracts/label';
import { useDebounced } from '../../../app/use-debounced';
import { useText } from '../../../app/use-text';
import { lookUp, type LookUpKind } from '../../forms/api/look-up';

interface One { id: string; code: string; name: Label }
interface Props { id: string; of: LookUpKind; role?: string; value: string[]; /** Those that it began with, which a look-up may not offer any more. */ known: readonly One[]; most: number; placeholder: string; onChange: (ids: string[]) => void }

/** Chooses several of what look-ups find while one types. */
export function SeveralSelect({ id, of, role, value, known, most, placeholder, onChange }: Props) {
  const { t, label } = useText();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<readonly One[]>(known);
  const { data, isFetching } = useQuery(lookUp(of, useDebounced(typed, 150), role));
  const found = (data?.items ?? []).map((item): One => ({ id: item.id, code: item.code ?? (item.hint ? label(item.hint) : ''), name: item.label }));
  const offered = [...chosen.filter((one) => value.includes(one.id)), ...found.filter((one) => !value.includes(one.id))];
  return (
    <Select
      id={id} mode="multiple" value={value} maxCount={most} placeholder={placeholder} notFoundContent={isFetching ? t('search.searching') : t('form.find.none')}
      showSearch={{ filterOption: false, onSearch: setTyped, autoClearSearchValue: true }}
      options={offered.map((one) => ({ value: one.id, label: label(one.name), code: one.code }))}
      optionRender={({ label: name, data: { code } }) => <span className="option"><span>{name}</span><bdi dir="ltr" className="muted">{code}</bdi></span>}
      onChange={(ids: string[]) => { setChosen(ids.flatMap((one) => offered.find((other) => other.id === one) ?? [])); onChange(ids); }}
    />
  );
}
