import { Button, Dropdown, Popover } from 'antd';
import { ChevronDown, X } from 'lucide-react';
import { useState } from 'react';
import type { BatchAct } from '@contracts/task-batches';
import { useText } from '../../../app/use-text';
import { IconButton } from '../../../components/IconButton';
import { LookUpSelect } from '../../forms/components/LookUpSelect';
import { useMay } from '../../session/use-me';
import type { Selection } from '../use-selection';
import { BatchDialog } from './BatchDialog';
import { FollowUpForm } from './FollowUpButton';

/** What can be done to the tasks that are chosen; each is looked at before it is done. */
export function BatchBar({ selection, loaded, total }: { selection: Selection; loaded: number; /** How many the list holds, in words. */ total: string }) {
  const { t, count } = useText();
  const [mayAssign, mayPrioritise] = [useMay('task.assign'), useMay('task.prioritise')];
  const [act, setAct] = useState<Exclude<BatchAct, { kind: 'hand-over' }> | null>(null);
  const [giving, setGiving] = useState(false);
  const [asking, setAsking] = useState(false);
  const types = new Set(selection.rows.map((row) => row.taskType));
  const [type] = types;
  const none = selection.count === 0 && !selection.all;
  return (
    <div className="batch-bar" role="region" aria-label={t('inbox.batch')}>
      <IconButton label={t('inbox.batch.end')} icon={<X size={16} strokeWidth={1.8} />} onClick={selection.end} />
      <strong aria-live="polite">{selection.all ? t('inbox.batch.all', { total }) : t('inbox.batch.chosen', { count: selection.count })}</strong>
      {!selection.all && loaded > 0 && <button type="button" className="chip-clear" onClick={selection.takeAll}>{t('inbox.batch.take-all', { total: total || count(loaded) })}</button>}
      <span className="batch-acts">
        <Button size="small" type="primary" disabled={none} onClick={() => setAct({ kind: 'claim' })}>{t('inbox.batch.claim')}</Button>
        <Button size="small" disabled={none} onClick={() => setAct({ kind: 'release' })}>{t('inbox.batch.release')}</Button>
        {mayAssign && (
          <Popover open={giving} onOpenChange={setGiving} trigger="click" arrow={false} placement="bottom" title={t('task.assign.title')} content={<div className="filter-look-up"><LookUpSelect kind="person" autoFocus enabled={giving} title={t('form.find.person')} value={undefined} onChange={(userId) => { setGiving(false); setAct({ kind: 'assign', userId }); }} /></div>}>
            <Button size="small" disabled={none}>{t('inbox.batch.assign')}</Button>
          </Popover>
        )}
        {mayPrioritise && (
          <Dropdown trigger={['click']} menu={{ items: [3, 2, 1, 0].map((priority) => ({ key: priority, label: t(`priority.${priority}`), onClick: () => setAct({ kind: 'prioritise', priority }) })) }}>
            <Button size="small" disabled={none}>{t('priority.title')}<ChevronDown size={13} strokeWidth={2} aria-hidden /></Button>
          </Dropdown>
        )}
        <Popover open={asking} onOpenChange={setAsking} trigger="click" arrow={false} placement="bottom" title={t('follow-up.title')} destroyOnHidden content={<FollowUpForm clears={false} onSay={(at, note) => { setAsking(false); if (at) setAct({ kind: 'follow-up', at, ...(note !== undefined && { note }) }); }} />}>
          <Button size="small" disabled={none}>{t('inbox.batch.follow-up')}</Button>
        </Popover>
        {type === 'plainTask' && types.size === 1 && !selection.all && <Button size="small" disabled={none} onClick={() => setAct({ kind: 'complete', taskType: type, outcome: 'done' })}>{t('inbox.batch.complete')}</Button>}
      </span>
      {act && <BatchDialog act={act} selection={selection.selection} onClose={() => setAct(null)} onStarted={() => { setAct(null); selection.end(); }} />}
    </div>
  );
}
