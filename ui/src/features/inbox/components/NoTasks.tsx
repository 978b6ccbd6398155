import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { CircleCheck } from 'lucide-react';
import { useNavigate } from 'react-router';
import type { TaskView } from '@contracts/tasks';
import { useText } from '../../../app/use-text';
import { Placeholder } from '../../../components/Placeholder';
import { useMay } from '../../session/use-me';
import { taskCountsQuery } from '../api/count-tasks';

/** Nothing is there: why, and where there is something. */
export function NoTasks({ view, filtered, onView, onClear }: { view: TaskView; filtered: boolean; onView: (view: TaskView) => void; onClear: () => void }) {
  const { t, count } = useText();
  const { data: counts } = useQuery(taskCountsQuery);
  const team = counts?.team ?? 0;
  const mayReceive = useMay('request.create');
  const navigate = useNavigate();
  if (filtered) return <Placeholder icon={CircleCheck} title={t('inbox.none-filtered.title')} action={<Button onClick={onClear}>{t('filter.clear-all')}</Button>}>{t('inbox.none-filtered.text')}</Placeholder>;
  const toTeam = view === 'mine' && team > 0;
  const [to, go]: [string, () => void] = toTeam ? ['inbox.to-team', () => onView('team')]
    : view !== 'mine' ? ['inbox.to-mine', () => onView('mine')]
    : mayReceive ? ['requests.new', () => void navigate('/requests/new')] : ['inbox.to-requests', () => void navigate('/requests')];
  return (
    <Placeholder icon={CircleCheck} title={t(`inbox.none.${view}.title`)} action={<Button onClick={go}>{t(to)}</Button>}>
      {toTeam ? t('inbox.none.mine.team', { count: count(team) }) : t(`inbox.none.${view}.text`)}
    </Placeholder>
  );
}
