import { Tabs, type TabsProps } from 'antd';
import { Suspense, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import { isOfRequest, type OfRequest, type TaskDetail } from '@contracts/tasks';
import { piece } from '../../../app/piece';
import { useText } from '../../../app/use-text';
import { DeviceFacts } from '../../requests/components/DeviceFacts';
import { MoneyPanel } from '../../requests/components/MoneyPanel';
import { RelatedRequests } from '../../requests/components/RelatedRequests';
import { readFiles } from '../../files/api/files';
import { FilesPanel } from '../../files/components/FilesPanel';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { readTimeline } from '../../timeline/api/read-timeline';
import { CommentBox } from '../../timeline/components/CommentBox';
import { Story } from '../../timeline/components/Story';
import { foldStory } from '../../timeline/fold-story';
import { RequestTab } from './RequestTab';

const LiveDiagram = piece(async () => (await import('../../requests/components/LiveDiagram')).LiveDiagram);

/** What lies behind the task: of its request, else of its process alone. */
export function TaskTabs({ task }: { task: TaskDetail }) {
  return isOfRequest(task) ? <RequestTabs task={task} /> : <ProcessTabs task={task} />;
}

/** Most of the page is the decision and its form: a tab that is chosen below them comes up to where it can be read. */
function TabsBelow({ items }: Required<Pick<TabsProps, 'items'>>) {
  const box = useRef<HTMLDivElement>(null);
  const show = (): void => {
    if (box.current && box.current.getBoundingClientRect().top > window.innerHeight / 2) box.current.scrollIntoView({ block: 'start' });
  };
  return <div ref={box} className="task-tabs"><Tabs destroyOnHidden items={items} onChange={show} /></div>;
}

function ProcessTabs({ task }: { task: TaskDetail }) {
  const { t } = useText();
  return (
    <TabsBelow
      items={[
        { key: 'story', label: t('task.tab.story'), children: <Story id={task.id} of="tasks" flat /> },
        { key: 'diagram', label: t('task.tab.diagram'), children: <Suspense fallback={<SkeletonLines rows={3} />}><LiveDiagram id={task.id} of="tasks" /></Suspense> },
      ]}
    />
  );
}

function RequestTabs({ task }: { task: OfRequest<TaskDetail> }) {
  const { t, count } = useText();
  const { data } = useQuery(readTimeline(task.request.id));
  const { data: files } = useQuery(readFiles(task.request.id));
  const comments = data?.items.filter((item) => item.kind === 'comment').length;
  const tab = (key: string, n?: number) => <>{t(`task.tab.${key}`)}{n ? <span className="tab-count">{count(n)}</span> : null}</>;
  return (
    <TabsBelow
      items={[
        { key: 'story', label: tab('story', data && foldStory(data.items).length), children: <Story id={task.request.id} flat /> },
        { key: 'device', label: tab('device'), children: <RequestTab requestId={task.request.id}>{(request) => <><DeviceFacts request={request} /><RelatedRequests request={request} /></>}</RequestTab> },
        { key: 'money', label: tab('money'), children: <RequestTab requestId={task.request.id}>{(request) => <div className="task-money"><MoneyPanel request={request} /></div>}</RequestTab> },
        { key: 'diagram', label: tab('diagram'), children: <Suspense fallback={<SkeletonLines rows={3} />}><LiveDiagram id={task.request.id} /></Suspense> },
        { key: 'files', label: tab('files', files?.items.length), children: <div className="task-files"><FilesPanel requestId={task.request.id} mayAdd titled={false} /></div> },
        { key: 'comments', label: tab('comments', comments), children: <><CommentBox on="task" id={task.id} requestId={task.request.id} /><Story id={task.request.id} flat only="comment" /></> },
      ]}
    />
  );
}
