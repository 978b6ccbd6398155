import { App, Button, Dropdown } from 'antd';
import { ChevronDown, X } from 'lucide-react';
import { useState } from 'react';
import type { BulkAct, BulkResult, PersonRow } from '@contracts/people';
import { useText } from '../../../app/use-text';
import { IconButton } from '../../../components/IconButton';
import { Refusal } from '../../../components/Refusal';
import { useOfferedRoles, useRoleName } from '../../access/use-role-name';
import { useBulkChange } from '../api/people';
import { BulkResultDialog } from './BulkResultDialog';
import { BulkSwitchOffDialog } from './BulkSwitchOffDialog';

/** What can be done to the people that are chosen, asked once more before it is done. */
export function BulkBar({ chosen, onClear }: { chosen: readonly PersonRow[]; onClear: () => void }) {
  const text = useText();
  const { t, label } = text;
  const { modal } = App.useApp();
  const bulk = useBulkChange();
  const roleName = useRoleName();
  const offered = useOfferedRoles();
  const [done, setDone] = useState<{ people: readonly PersonRow[]; results: BulkResult[] } | null>(null);
  const [switchedOff, setSwitchedOff] = useState<readonly PersonRow[] | null>(null);
  const change = async (people: readonly PersonRow[], act: BulkAct): Promise<void> => {
    try {
      const results = await bulk.mutateAsync({ ids: people.map(({ id }) => id), act });
      setDone({ people, results });
    } catch { /* Told below the bar. */ }
  };
  const run = (act: BulkAct, title: string, danger = false): void => void modal.confirm({
    title, content: t('people.bulk-who', { count: chosen.length, names: chosen.slice(0, 6).map(({ name }) => label(name)).join(t('list.comma')) }), okText: t('people.bulk-do'), cancelText: t('action.cancel'), okButtonProps: { danger },
    onOk: () => change(chosen, act),
  });
  const ofRoles = (kind: 'give-role' | 'take-role') => ({ className: 'status-menu', items: offered.filter((role) => role !== 'agent').map((role) => ({ key: role, label: roleName(role), onClick: () => run({ kind, role }, t(`people.bulk.${kind}`, { role: roleName(role) })) })) });
  return (
    <>
      {chosen.length > 0 && (
        <div className="people-bulk" role="region" aria-label={t('people.bulk')}>
          <IconButton label={t('people.bulk-clear')} icon={<X size={16} strokeWidth={1.8} />} onClick={onClear} />
          <strong aria-live="polite">{t('people.chosen', { count: chosen.length })}</strong>
          <Dropdown trigger={['click']} menu={ofRoles('give-role')}><Button size="small">{t('people.give-role')}<ChevronDown size={13} strokeWidth={2} aria-hidden /></Button></Dropdown>
          <Dropdown trigger={['click']} menu={ofRoles('take-role')}><Button size="small">{t('people.take-role')}<ChevronDown size={13} strokeWidth={2} aria-hidden /></Button></Dropdown>
          <Button size="small" onClick={() => run({ kind: 'end-access' }, t('people.end-access'), true)}>{t('people.end-access')}</Button>
          <Button size="small" onClick={() => setSwitchedOff(chosen)}>{t('people.deactivate')}</Button>
          <Button size="small" onClick={() => run({ kind: 'activate' }, t('people.activate'))}>{t('people.activate')}</Button>
        </div>
      )}
      <Refusal of={[bulk]} />
      {switchedOff && <BulkSwitchOffDialog people={switchedOff} busy={bulk.isPending} onSwitchOff={() => void change(switchedOff, { kind: 'deactivate' }).then(() => setSwitchedOff(null))} onClose={() => setSwitchedOff(null)} />}
      {done && <BulkResultDialog {...done} onClose={() => { setDone(null); onClear(); }} />}
    </>
  );
}
