import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { TimelineItem } from '@contracts/requests';
import { useLive } from '../../../app/use-live';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { FilesPanel } from '../../files/components/FilesPanel';
import { CommentBox } from '../../timeline/components/CommentBox';
import { Story } from '../../timeline/components/Story';
import { readRequest } from '../api/read-request';
import '../requests.css';
import { IncidentsBand } from './IncidentsBand';
import { LiveDiagram } from './LiveDiagram';
import { MoneyPanel } from './MoneyPanel';
import { DevicePanel } from './DevicePanel';
import { RequestHead } from './RequestHead';

const stories: { key: string; only?: TimelineItem['kind'] }[] = [{ key: 'all' }, { key: 'work', only: 'task' }, { key: 'comments', only: 'comment' }];

export function RequestPage() {
  const { requestId = '' } = useParams();
  const { t } = useText();
  const client = useQueryClient();
  const { data: request, error, refetch } = useQuery(readRequest(requestId));
  const [params] = useSearchParams();
  const comment = params.get('comment');
  const [chosen, setStory] = useState<(typeof stories)[number] | null>(null);
  // Whoever comes for a comment finds the conversation open.
  const story = chosen ?? stories.find(({ only }) => only === (comment === null ? undefined : 'comment'))!;
  useLive((event) => ['request', 'task', 'incident'].includes(event.topic) && Object.values(event.keys).includes(requestId), () => {
    for (const part of ['detail', 'timeline', 'diagram', 'watch', 'files']) void client.invalidateQueries({ queryKey: ['requests', part, requestId] });
  });

  if (!request) return error ? <Failure page error={error} retry={() => void refetch()} /> : <SkeletonLines rows={9} height={72} />;
  return (
    <div className="request" key={requestId}>
      <RequestHead request={request} />
      <IncidentsBand incidents={request.incidents} mayRetry={request.may.retry} />
      <LiveDiagram id={requestId} />
      <div className="request-columns">
        <section aria-labelledby="story-title">
          <header className="panel-head">
            <h2 id="story-title">{t('story.title')}</h2>
            <span className="spacer" />
            {stories.map((one) => <button key={one.key} type="button" className="chip" aria-pressed={one.key === story.key} onClick={() => setStory(one)}>{t(`story.${one.key}`)}</button>)}
          </header>
          {request.may.comment && story.key === 'comments' && <CommentBox on="request" id={requestId} requestId={requestId} />}
          <Story id={requestId} only={story.only} on={comment === null ? undefined : `comment:${comment}`} />
        </section>
        <MoneyPanel request={request} />
        <DevicePanel request={request}><FilesPanel requestId={requestId} mayAdd={request.may.comment} /></DevicePanel>
      </div>
    </div>
  );
}
