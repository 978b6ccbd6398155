import { useQuery } from '@tanstack/react-query';
import { Barcode, ClipboardList, Search, UserRound } from 'lucide-react';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { useShortcuts } from '../../../app/shortcuts';
import { useDebounced } from '../../../app/use-debounced';
import { useText } from '../../../app/use-text';
import { Kbd } from '../../../components/Kbd';
import { ScanButton } from '../../forms/scan/ScanButton';
import { searchFor, type SearchItem } from '../api/search';
import { useHandScanner } from '../use-hand-scanner';

export function SearchBox() {
  const { t, digits } = useText();
  const navigate = useNavigate();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const settled = useDebounced(typed, 120);
  const { data, isFetching } = useQuery(searchFor(settled));
  const items = typed.trim() ? (data?.items ?? []) : [];

  useShortcuts({ '/': () => input.current?.focus() });
  useHandScanner(land);

  /** What was scanned is looked for as if it had been typed. */
  function land(code: string): void {
    setTyped(code.trim());
    setActive(0);
    setOpen(true);
    input.current?.focus();
  }

  function go(item: SearchItem | undefined): void {
    if (!item && !typed.trim()) return;
    if (item?.kind === 'customer') void navigate(`/requests?customerId=${item.id}`);
    else if (item?.kind === 'serial') void navigate(`/serials/${item.id}`);
    else if (item?.requestId) void navigate(`/requests/${item.requestId}`);
    else void navigate(`/requests?q=${encodeURIComponent(item ? item.title : typed.trim())}`);
    setOpen(false);
    setTyped('');
    input.current?.blur();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setActive((was) => Math.max(0, Math.min(items.length - 1, was + (event.key === 'ArrowDown' ? 1 : -1))));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      go(settled === typed ? items[active] : undefined);
    } else if (event.key === 'Escape') {
      setOpen(false);
      input.current?.blur();
    }
  }

  const shown = open && typed.trim() !== '';
  return (
    <div className="search" role="search" onBlur={(e) => { if (!e.currentTarget.contains(e.relatedTarget)) setOpen(false); }}>
      <Search size={17} strokeWidth={1.7} aria-hidden />
      <input
        ref={input} type="text" inputMode="search" value={typed} placeholder={t('search.placeholder')} aria-label={t('search.label')} autoComplete="off"
        role="combobox" aria-expanded={shown} aria-controls={listId} {...(shown && items[active] && { 'aria-activedescendant': `${listId}-${active}` })}
        onChange={(e) => { setTyped(e.target.value); setActive(0); setOpen(true); }} onFocus={() => setOpen(true)} onKeyDown={onKeyDown}
      />
      <Kbd>/</Kbd>
      <ScanButton disabled={false} onCode={land} />
      <ul id={listId} role="listbox" aria-label={t('search.label')} className="search-list" hidden={!shown}>
        {items.map((item, i) => {
          const Icon = item.kind === 'request' ? ClipboardList : item.kind === 'serial' ? Barcode : UserRound;
          return (
            <li key={`${item.kind}${item.id}`} id={`${listId}-${i}`} role="option" aria-selected={i === active} onMouseEnter={() => setActive(i)} onMouseDown={(e) => { e.preventDefault(); go(item); }}>
              <Icon size={16} strokeWidth={1.7} aria-hidden />
              <span><bdi>{item.kind === 'request' ? digits(item.title) : item.title}</bdi><span className="muted"><bdi>{item.subtitle}</bdi></span></span>
            </li>
          );
        })}
        {shown && items.length === 0 && <li className="search-none" role="option" aria-selected={false} aria-disabled>{isFetching || settled !== typed ? t('search.searching') : t('search.none', { q: typed.trim() })}</li>}
      </ul>
    </div>
  );
}
