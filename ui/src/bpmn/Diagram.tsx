import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import { useEffect, useRef, useState } from 'react';
import type { Language } from '@contracts/label';
import './diagram.css';
import { DiagramViewer, type Marks } from './diagram-viewer';

interface Props extends Marks {
  xml: string;
  language: Language;
  label: string;
  hereLabel: string | null;
  /** Given the viewer when it is drawn, for buttons beside it. */
  onReady?: (viewer: DiagramViewer | null) => void;
  onError?: () => void;
}

/** Owns the DOM node in which bpmn-js draws. Time runs left to right in both languages: it is never mirrored. */
export function Diagram({ xml, language, label, done, now, incidents, counts, hereLabel, onReady, onError }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<DiagramViewer | null>(null);
  const first = useRef(now);
  // What has ended is shown where it ended.
  const from = useRef(now.size > 0 ? now : [...done].reverse());
  const callbacks = useRef({ onReady, onError });
  callbacks.current = { onReady, onError };

  useEffect(() => {
    if (!host.current) return undefined;
    // A child of our own: a second mount never draws into the first one's node.
    const box = document.createElement('div');
    box.className = 'diagram-canvas';
    host.current.append(box);
    const drawing = new DiagramViewer(box);
    let wanted = true;
    drawing.show(xml, language).then(() => {
      if (!wanted) return;
      drawing.focus(from.current);
      setViewer(drawing);
      callbacks.current.onReady?.(drawing);
    }, () => { if (wanted) callbacks.current.onError?.(); });
    return () => {
      wanted = false;
      callbacks.current.onReady?.(null);
      setViewer(null);
      drawing.destroy();
      box.remove();
    };
  }, [xml, language]);

  useEffect(() => { viewer?.mark({ done, now, incidents, counts }, hereLabel); }, [viewer, done, now, incidents, counts, hereLabel]);
  useEffect(() => {
    if (now === first.current) return;
    first.current = now;
    viewer?.reveal(now);
  }, [viewer, now]);

  return <div ref={host} className="diagram" dir="ltr" role="group" aria-label={label} />;
}
