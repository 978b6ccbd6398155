import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { CalendarPlus, Copy, Ellipsis, PencilLine, Plus, Printer, Ruler, SearchX } from 'lucide-react';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { SerialDetail } from '@contracts/serials';
import { ApiError } from '../../../app/api-client';
import { useLive } from '../../../app/use-live';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { Num } from '../../../components/Num';
import { Placeholder } from '../../../components/Placeholder';
import { SkeletonLines } from '../../../components/SkeletonLines';
import '../../requests/requests.css';
import { UnitRecalls } from '../../recalls/components/UnitRecalls';
import { useMay } from '../../session/use-me';
import { serialDetail } from '../api/serials';
import '../serials.css';
import { ComponentsBlock } from './ComponentsBlock';
import { CoverBlock } from './CoverBlock';
import { CoverTag } from './CoverTag';
import { EventDialog } from './EventDialog';
import { EventsBlock } from './EventsBlock';
import { IdentityBlock, OwnerBlock } from './IdentityBlock';
import { RequestsBlock } from './RequestsBlock';
import { RuleDialog } from './RuleDialog';
import { SerialDialog } from './SerialDialog';
import { StateTag } from './StateTag';

/** One unit: what it is, whose, where, what is in it, what happened to it, and its requests. */
export function SerialPage() {
  const { serialId = '' } = useParams();
  const { t } = useText();
  const client = useQueryClient();
  const { data: unit, error, refetch } = useQuery(serialDetail(serialId));
  useLive((event) => (event.topic === 'request' ? 'later' : false), () => void client.invalidateQueries({ queryKey: ['serials', serialId] }));
  if (!unit) {
    const gone = error instanceof ApiError && error.problem.code === 'serial.not-found';
    return gone ? <Placeholder page icon={SearchX} title={t('serials.gone.title')} action={<Link to="/serials">{t('serials.title')}</Link>}>{t('serials.gone.text')}</Placeholder>
      : error ? <Failure page error={error} retry={() => void refetch()} /> : <SkeletonLines rows={9} height={72} />;
  }
  return <Unit key={serialId} unit={unit} />;
}

function Unit({ unit }: { unit: SerialDetail }) {
  const { t, label } = useText();
  const go = useNavigate();
  const mayReceive = useMay('request.create');
  const [open, setOpen] = useState<'change' | 'event' | 'rule' | null>(null);
  const close = (): void => setOpen(null);
  const more = [
    { key: 'event', icon: <CalendarPlus size={16} strokeWidth={1.7} />, label: t('serials.record'), onClick: () => setOpen('event') },
    { key: 'change', icon: <PencilLine size={16} strokeWidth={1.7} />, label: t('serials.change'), onClick: () => setOpen('change') },
    { key: 'rule', icon: <Ruler size={16} strokeWidth={1.7} />, label: t('serials.rule.change'), onClick: () => setOpen('rule') },
  ];
  return (
    <div className="serial">
      <header className="page-head">
        <h1><Num>{unit.serial}</Num></h1>
        <button type="button" className="bare" aria-label={t('action.copy')} title={t('action.copy')} onClick={() => void navigator.clipboard.writeText(unit.serial)}><Copy size={14} strokeWidth={1.7} aria-hidden /></button>
        <StateTag state={unit.state} />
        <CoverTag cover={unit.cover} dated />
        <span className="muted serial-what"><bdi>{[label(unit.item.title), unit.item.brand].filter(Boolean).join(t('list.comma'))}</bdi></span>
        <span className="spacer" />
        <Button icon={<Printer size={16} strokeWidth={1.7} />} onClick={() => window.open(`/print/serial-labels?ids=${unit.id}`, '_blank', 'noopener')}>{t('serials.label')}</Button>
        {mayReceive && <Button type="primary" icon={<Plus size={16} strokeWidth={1.9} />} onClick={() => void go(`/requests/new?serial=${encodeURIComponent(unit.serial)}`)}>{t('serials.new-request')}</Button>}
        {unit.mayChange && <Dropdown trigger={['click']} menu={{ items: more }}><Button type="text" className="icon-button" aria-label={t('action.more')} icon={<Ellipsis size={18} strokeWidth={1.7} />} /></Dropdown>}
      </header>
      <div className="serial-body">
        <div className="serial-side">
          <IdentityBlock unit={unit} onEdit={unit.mayChange ? () => setOpen('change') : undefined} />
          <OwnerBlock unit={unit} />
        </div>
        <div className="serial-main">
          <CoverBlock unitId={unit.id} />
          <UnitRecalls unit={unit} className="block block-wide" />
          <RequestsBlock unit={unit} />
          <ComponentsBlock unit={unit} />
          <EventsBlock unit={unit} onRecord={unit.mayChange ? () => setOpen('event') : undefined} />
        </div>
      </div>
      {open === 'change' && <SerialDialog unit={unit} onClose={close} />}
      {open === 'event' && <EventDialog unit={unit} onClose={close} />}
      {open === 'rule' && <RuleDialog itemId={unit.item.id} onClose={close} />}
    </div>
  );
}
