import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { CalendarOff } from 'lucide-react';
import { useState } from 'react';
import type { AbsenceRow } from '@contracts/absences';
import { useLive } from '../../../app/use-live';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { Refusal } from '../../../components/Refusal';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { useMe } from '../../session/use-me';
import { absenceList, absencesKey, useAbsenceEnd } from '../api/absences';
import '../absence.css';
import { AbsenceDialog } from './AbsenceDialog';
import { AbsenceItem } from './AbsenceItem';

/** When I am away and who stands in; for whom I do; and the absences that I look after. */
export function AbsencesSection() {
  const { t } = useText();
  const { rights } = useMe();
  const manages = rights.includes('absence.manage');
  const client = useQueryClient();
  const [open, setOpen] = useState<{ was: AbsenceRow | null } | null>(null);
  const end = useAbsenceEnd();
  const mine = useQuery(absenceList('mine'));
  const substitute = useQuery(absenceList('substitute'));
  const team = useQuery({ ...absenceList('team'), enabled: manages });
  useLive((event) => event.topic === 'session', () => void client.invalidateQueries({ queryKey: absencesKey }));
  const change = (was: AbsenceRow) => setOpen({ was });
  const failed = [mine, substitute, team].find(({ error, data }) => error && !data);
  const rows = (items: readonly AbsenceRow[], named: boolean) => <ul className="account-rows">{items.map((row) => <AbsenceItem key={row.id} row={row} named={named} end={end} onChange={change} />)}</ul>;
  return (
    <section className="account-section" aria-labelledby="account-absence">
      <header>
        <h2 id="account-absence">{t('absence.title')}</h2>
        <span className="spacer" />
        <Button size="small" icon={<CalendarOff size={14} strokeWidth={1.7} />} onClick={() => setOpen({ was: null })}>{t('absence.new')}</Button>
      </header>
      <p>{t('absence.text')}</p>
      <Refusal inset of={[end]} />
      {failed ? <Failure error={failed.error!} retry={() => void failed.refetch()} /> : !mine.data ? <SkeletonLines rows={2} /> : (
        <>
          {mine.data.items.length > 0 ? rows(mine.data.items, false) : <p className="muted">{t('absence.none')}</p>}
          {substitute.data && substitute.data.items.length > 0 && <><h3 className="absence-group">{t('absence.standing-in')}</h3>{rows(substitute.data.items, true)}</>}
          {manages && team.data && <><h3 className="absence-group">{t('absence.team')}</h3>{team.data.items.length > 0 ? rows(team.data.items, true) : <p className="muted">{t('absence.team-none')}</p>}</>}
        </>
      )}
      {open && <AbsenceDialog was={open.was} manages={manages} onClose={() => setOpen(null)} />}
    </section>
  );
}
