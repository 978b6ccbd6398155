import { Dropdown } from 'antd';
import { ChevronDown, Search, X } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { statusNames, statuses, type Status } from '@contracts/statuses';
import { useDebounced } from '../../../app/use-debounced';
import { useText } from '../../../app/use-text';
import { StatusTag } from '../../../components/StatusTag';

interface Props { status: Status | undefined; q: string; onStatus: (status: Status | undefined) => void; onText: (q: string) => void }

export function TaskFilters({ status, q, onStatus, onText }: Props) {
  const { t, label } = useText();
  const [typed, setTyped] = useState(q);
  const settled = useDebounced(typed, 300);
  const apply = useEffectEvent((text: string) => { if (text.trim() !== q) onText(text.trim()); });
  useEffect(() => apply(settled), [settled]);
  return (
    <div className="task-filters">
      {status
        ? <button type="button" className="chip chip-on" onClick={() => onStatus(undefined)}>{label(statuses[status].label)}<X size={13} strokeWidth={2} aria-label={t('filter.clear')} /></button>
        : (
          <Dropdown trigger={['click']} menu={{ className: 'status-menu', items: statusNames.map((name) => ({ key: name, label: <StatusTag status={name} />, onClick: () => onStatus(name) })) }}>
            <button type="button" className="chip">{t('filter.status-any')}<ChevronDown size={13} strokeWidth={2} aria-hidden /></button>
          </Dropdown>
        )}
      <label className="chip chip-search"><Search size={13} strokeWidth={2} aria-hidden /><input value={typed} placeholder={t('filter.placeholder')} aria-label={t('filter.placeholder')} onChange={(e) => setTyped(e.target.value)} onKeyDown={(e) => { if (e.key === 'Escape') { setTyped(''); e.currentTarget.blur(); } }} />{typed && <button type="button" aria-label={t('filter.clear')} onClick={() => setTyped('')}><X size={13} strokeWidth={2} aria-hidden /></button>}</label>
    </div>
  );
}
