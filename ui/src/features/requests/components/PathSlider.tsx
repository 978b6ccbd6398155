import { Pause, Play } from 'lucide-react';
import { useEffect, useMemo, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { IconButton } from '../../../components/IconButton';
import { useText } from '../../../app/use-text';

interface Props {
  stops: readonly { at: string; count: number }[];
  index: number;
  playing: boolean;
  onMove: (index: number) => void;
  onPlay: (playing: boolean) => void;
}

/** Places the stops by time, but never on top of each other. */
function positions(stops: Props['stops']): number[] {
  const first = Date.parse(stops[0]?.at ?? '');
  const span = Date.parse(stops.at(-1)?.at ?? '') - first;
  const least = Math.min(0.02, 0.8 / Math.max(1, stops.length));
  const raw = stops.map((stop, i) => (span > 0 ? (Date.parse(stop.at) - first) / span : i / Math.max(1, stops.length - 1)));
  const spread = raw.map((_, i) => raw[i]! * (1 - least * stops.length) + least * i);
  const end = spread.at(-1) || 1;
  return spread.map((one) => (one / end) * 100);
}

/** Plays the request's past on the diagram; time runs left to right in both languages. */
export function PathSlider({ stops, index, playing, onMove, onPlay }: Props) {
  const { t, moment } = useText();
  const track = useRef<HTMLDivElement>(null);
  const at = useMemo(() => positions(stops), [stops]);
  const last = stops.length - 1;
  const label = (i: number): string => (i === last ? `${t('diagram.now')}${t('list.comma')}${moment(stops[i]!.at)}` : moment(stops[i]!.at));

  useEffect(() => {
    if (!playing) return undefined;
    const timer = setTimeout(() => { if (index >= last) onPlay(false); else onMove(index + 1); }, index === 0 ? 400 : 750);
    return () => clearTimeout(timer);
  }, [playing, index, last, onMove, onPlay]);

  function seek(event: PointerEvent): void {
    const box = track.current?.getBoundingClientRect();
    if (!box || (event.type === 'pointermove' && event.buttons !== 1)) return;
    const wanted = ((event.clientX - box.left) / box.width) * 100;
    onPlay(false);
    onMove(at.reduce((best, one, i) => (Math.abs(one - wanted) < Math.abs(at[best]! - wanted) ? i : best), 0));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const to = { ArrowRight: index + 1, ArrowUp: index + 1, ArrowLeft: index - 1, ArrowDown: index - 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onPlay(false);
    onMove(Math.max(0, Math.min(last, to)));
  }

  if (stops.length < 2) return null;
  return (
    <div className="path-slider" dir="ltr">
      <IconButton label={t(playing ? 'diagram.pause' : 'diagram.play')} icon={playing ? <Pause size={17} strokeWidth={1.7} /> : <Play size={17} strokeWidth={1.7} />} onClick={() => { if (!playing && index >= last) onMove(0); onPlay(!playing); }} />
      <span className="path-slider-end"><bdi>{moment(stops[0]!.at)}</bdi></span>
      <div
        ref={track} className="path-slider-track" role="slider" tabIndex={0} aria-label={t('diagram.past')} aria-valuemin={0} aria-valuemax={last} aria-valuenow={index} aria-valuetext={label(index)}
        onPointerDown={(e) => { e.currentTarget.setPointerCapture(e.pointerId); seek(e); }} onPointerMove={seek} onKeyDown={onKeyDown}
      >
        <span className="path-slider-fill" style={{ width: `${at[index]}%` }} />
        {at.map((one, i) => <span key={stops[i]!.at} className={i === index ? 'stop stop-on' : i < index ? 'stop stop-past' : 'stop'} style={{ left: `${one}%` }} />)}
      </div>
      <span className="path-slider-end path-slider-now"><bdi>{label(index)}</bdi></span>
    </div>
  );
}
