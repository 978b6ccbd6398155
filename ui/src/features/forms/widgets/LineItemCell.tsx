import { useQuery } from '@tanstack/react-query';
import { AutoComplete } from 'antd';
import { Package } from 'lucide-react';
import { useState } from 'react';
import { useDebounced } from '../../../app/use-debounced';
import { useText } from '../../../app/use-text';
import { kindIcons } from '../../../components/kind-icons';
import { newRequest } from '../../files/api/files';
import { lookUp, type LookUpItem } from '../api/look-up';
import { useFormHost } from '../form-context';
import type { Line } from './line-columns';

interface Props {
  id: string;
  line: Line;
  canPick: boolean;
  disabled: boolean;
  invalid: boolean;
  focused: boolean;
  onChange: (change: Line) => void;
  onPick: (item: LookUpItem) => void;
}

/** The thing itself: found in the catalogue, or typed in words. */
export function LineItemCell({ id, line, canPick, disabled, invalid, focused, onChange, onPick }: Props) {
  const { t, label } = useText();
  const { requestId } = useFormHost();
  const [open, setOpen] = useState(false);
  const title = typeof line['title'] === 'string' ? line['title'] : '';
  const typed = useDebounced(title, 150);
  const { data } = useQuery({ ...lookUp('item', typed, undefined, requestId === newRequest ? undefined : requestId), enabled: canPick && open });
  const kind = typeof line['kind'] === 'string' ? line['kind'] : null;
  const items = (data?.items ?? []).filter((item) => !kind || !item.kind || item.kind === kind);
  const Icon = kindIcons[kind ?? 'part'] ?? Package;
  return (
    <div className="line-item">
      <Icon size={16} strokeWidth={1.6} aria-hidden />
      <div>
        <AutoComplete
          id={id} value={title} disabled={disabled} variant="borderless" status={invalid ? 'error' : ''} autoFocus={focused} open={open && items.length > 0} onOpenChange={setOpen} popupMatchSelectWidth={320}
          placeholder={t(kind ? `lines.find.${kind}` : 'lines.find')} aria-label={t('lines.column.title')} aria-invalid={invalid || undefined}
          options={items.map((item) => ({ value: item.id, label: <span className="option"><span>{label(item.label)}</span><span className="muted" dir="ltr">{item.code ?? (item.hint && label(item.hint))}</span></span> }))}
          onChange={(text: string) => { if (!items.some((item) => item.id === text)) onChange({ title: text || undefined, itemId: undefined, code: undefined }); }}
          onSelect={(chosen: string) => { const item = items.find((one) => one.id === chosen); if (item) onPick(item); setOpen(false); }}
        />
        {typeof line['code'] === 'string' && line['code'] && <bdi dir="ltr" className="line-code">{line['code']}</bdi>}
      </div>
    </div>
  );
}
