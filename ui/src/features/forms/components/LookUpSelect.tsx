import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useDebounced } from '../../../app/use-debounced';
import { useText } from '../../../app/use-text';
import { lookUp, type LookUpKind } from '../api/look-up';

interface Props {
  kind: LookUpKind; role?: string | undefined; /** Asked for in its place, and told to screen readers. */ title: string; value: string | undefined; /** `name`: as it was offered. */ onChange: (id: string, name: string) => void;
  /** Not offered. */ without?: string | undefined; /** Asked for only then. */ enabled?: boolean; autoFocus?: boolean;
  /** Nobody can be chosen too; `placeholder` says what that means. */ onClear?: () => void; placeholder?: string;
}

const nameOf = (option: { label: string } | { label: string }[] | undefined): string => [option ?? []].flat()[0]?.label ?? '';

/** Chooses one person, unit, item or branch while one types, outside of a form of the one format. */
export function LookUpSelect({ kind, role, title, value, onChange, without, enabled = true, autoFocus = false, onClear, placeholder = title }: Props) {
  const { label } = useText();
  const [typed, setTyped] = useState('');
  const { data } = useQuery({ ...lookUp(kind, useDebounced(typed, 150), role), enabled });
  return (
    <Select
      autoFocus={autoFocus} value={value} onChange={(id: string | undefined, option) => (id === undefined ? onClear?.() : onChange(id, nameOf(option)))} placeholder={placeholder} allowClear={onClear !== undefined} aria-label={title} showSearch={{ filterOption: false, onSearch: setTyped }}
      options={(data?.items ?? []).filter((item) => item.id !== without).map((item) => ({ value: item.id, label: label(item.label), hint: item.hint && label(item.hint) }))}
      optionRender={({ label: name, data: { hint } }) => <span className="option"><span>{name}</span>{hint && <bdi className="muted">{hint}</bdi>}</span>}
    />
  );
}
