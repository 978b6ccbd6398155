import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { Maximize2, Scan, ServerCrash, ZoomIn, ZoomOut } from 'lucide-react';
import { Suspense, useCallback, useMemo, useState } from 'react';
import { piece } from '../../../app/piece';
import { useText } from '../../../app/use-text';
import type { DiagramViewer } from '../../../bpmn/diagram-viewer';
import { Failure } from '../../../components/Failure';
import { IconButton } from '../../../components/IconButton';
import { Placeholder } from '../../../components/Placeholder';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { diagramStops, pathAfter } from '../../../lib/diagram-path';
import { readDiagram, type DiagramOf, type RequestDiagramAnswer } from '../api/read-diagram';
import '../requests.css';
import { PathSlider } from './PathSlider';

const Diagram = piece(async () => (await import('../../../bpmn/Diagram')).Diagram);

/** The diagram that it runs on, with what it did there and where it stands. */
export function LiveDiagram({ id, of }: { id: string; of?: DiagramOf }) {
  const { data, error, refetch } = useQuery(readDiagram(id, of));
  const [large, setLarge] = useState(false);
  const { t } = useText();
  const title = t(of === undefined || of === 'requests' ? 'diagram.title' : 'diagram.title-process');
  if (!data) return error ? <Failure error={error} retry={() => void refetch()} /> : <SkeletonLines rows={3} />;
  return (
    <>
      <PathView diagram={data} title={title} onEnlarge={() => setLarge(true)} />
      <Modal open={large} onCancel={() => setLarge(false)} footer={null} title={title} width="96vw" centered destroyOnHidden classNames={{ body: 'path-large' }}><PathView diagram={data} title={title} /></Modal>
    </>
  );
}

function PathView({ diagram, title, onEnlarge }: { diagram: RequestDiagramAnswer; title: string; onEnlarge?: () => void }) {
  const { t, label, digits, count, language } = useText();
  const stops = useMemo(() => diagramStops(diagram.events), [diagram.events]);
  // null follows the present, also when it moves on.
  const [chosen, setChosen] = useState<number | null>(null);
  const [playing, setPlaying] = useState(false);
  const [viewer, setViewer] = useState<DiagramViewer | null>(null);
  const [broken, setBroken] = useState(false);
  const last = Math.max(0, stops.length - 1);
  const index = chosen === null ? last : Math.min(chosen, last);
  const present = index === last;
  const path = useMemo(() => pathAfter(diagram.events, stops[index]?.count ?? diagram.events.length), [diagram.events, stops, index]);
  const now = useMemo(() => (present ? new Set(diagram.now) : path.now), [present, diagram.now, path]);
  const incidents = useMemo(() => new Set(present ? diagram.incidents : []), [present, diagram.incidents]);
  const counts = useMemo(() => new Map((present ? diagram.several : []).map(({ element, tasks }) => [element, { text: count(tasks), title: t('diagram.open-tasks', { count: tasks }) }])), [present, diagram.several, count, t]);
  const move = useCallback((to: number) => setChosen(to >= last ? null : to), [last]);

  return (
    <section className="path" aria-label={title}>
      <header>
        <h2>{title}</h2>
        {(['done', 'now', 'ahead'] as const).map((key) => <span key={key} className="legend"><i className={`legend-${key}`} />{t(`diagram.${key}`)}</span>)}
        <span className="spacer" />
        <span className="muted">{t('diagram.version', { name: label(diagram.name), version: digits(diagram.version) })}</span>
        <IconButton label={t('diagram.zoom-out')} icon={<ZoomOut size={17} strokeWidth={1.7} />} onClick={() => viewer?.zoomBy(1 / 1.25)} />
        <IconButton label={t('diagram.zoom-in')} icon={<ZoomIn size={17} strokeWidth={1.7} />} onClick={() => viewer?.zoomBy(1.25)} />
        <IconButton label={t('diagram.fit')} icon={<Scan size={17} strokeWidth={1.7} />} onClick={() => viewer?.fit()} />
        {onEnlarge && <IconButton label={t('diagram.enlarge')} icon={<Maximize2 size={16} strokeWidth={1.7} />} onClick={onEnlarge} />}
      </header>
      <div className="path-canvas">
        {!viewer && !broken && <p className="path-drawing" role="status">{t('diagram.drawing')}</p>}
        {broken ? <Placeholder icon={ServerCrash} title={t('diagram.broken.title')}>{t('diagram.broken.text')}</Placeholder>
          : <Suspense fallback={null}><Diagram xml={diagram.xml} language={language} label={t('diagram.label', { name: label(diagram.name) })} done={path.done} now={now} incidents={incidents} counts={counts} hereLabel={present ? t('diagram.here') : t('diagram.was-here')} onReady={setViewer} onError={() => setBroken(true)} /></Suspense>}
      </div>
      <PathSlider stops={stops} index={index} playing={playing} onMove={move} onPlay={setPlaying} />
    </section>
  );
}
