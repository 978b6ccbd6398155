import { App, Button, Popconfirm } from 'antd';
import { CalendarOff } from 'lucide-react';
import type { AbsenceRow } from '@contracts/absences';
import { useText } from '../../../app/use-text';
import { useRoleName } from '../../access/use-role-name';
import type { useAbsenceEnd } from '../api/absences';

export function AbsenceItem({ row, named, end, onChange }: { row: AbsenceRow; /** Whose it is, is said. */ named: boolean; end: ReturnType<typeof useAbsenceEnd>; onChange: (row: AbsenceRow) => void }) {
  const text = useText();
  const { t, label, businessDate } = text;
  const roleName = useRoleName();
  const { message } = App.useApp();
  const days = row.from === row.to ? businessDate(row.from) : t('absence.days', { from: businessDate(row.from), to: businessDate(row.to) });
  const standIns = row.substitutes.map(({ role, person }) => (role === null ? t('absence.stands-in', { name: label(person.name) }) : t('absence.stands-in-role', { name: label(person.name), role: roleName(role) })));
  const act = t(row.state === 'running' ? 'absence.end' : 'absence.cancel');
  return (
    <li className="absence">
      <CalendarOff size={18} strokeWidth={1.5} aria-hidden />
      <span className="account-row">
        <strong>{named && <><bdi>{label(row.person.name)}</bdi> · </>}<bdi>{days}</bdi></strong>
        <span>
          <span className={row.state === 'running' ? 'account-here' : undefined}>{t(`absence.state.${row.state}`)}</span>
          {standIns.length === 0 ? <span>{t('absence.no-substitute')}</span> : standIns.map((one) => <bdi key={one}>{one}</bdi>)}
          {row.note && <bdi>{row.note}</bdi>}
        </span>
      </span>
      {row.mayChange && (
        <span className="absence-acts">
          <Button size="small" onClick={() => onChange(row)}>{t('absence.change')}</Button>
          <Popconfirm title={act} description={t('absence.end-text')} okText={act} cancelText={t('action.cancel')} onConfirm={() => end.mutate(row.id, { onSuccess: () => void message.success(t('absence.ended')) })}>
            <Button size="small" loading={end.isPending && end.variables === row.id}>{act}</Button>
          </Popconfirm>
        </span>
      )}
    </li>
  );
}
