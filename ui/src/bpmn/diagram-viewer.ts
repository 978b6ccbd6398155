import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type { Language } from '@contracts/label';
import { plainIds, type PlainIds } from '../../../engine/compile/plain-ids';
import { badgeSide, type Box } from './badge-side';

interface Moddle { name?: string; /** Of a note. */ text?: string; $attrs?: Record<string, string | undefined>; /** Of a drawn element: what it draws, and where its label stands. */ bpmnElement?: Moddle; label?: { bounds?: { x: number; width: number } } }
interface Shape { id: string; type?: string; waypoints?: unknown; width?: number; height?: number; x?: number; y?: number; labelTarget?: unknown }
interface Registry { get(id: string): Shape | undefined; getAll(): Shape[]; getGraphics(shape: Shape): SVGElement }
interface Canvas { zoom(level?: number | 'fit-viewport', center?: 'auto' | { x: number; y: number }): number; viewbox(box?: Box): Box & { inner: Box; outer: { width: number; height: number } }; addMarker(id: string, marker: string): void; removeMarker(id: string, marker: string): void; resized(): void }
interface Overlays { add(id: string, type: string, overlay: object): string; remove(filter: { type: string }): void }

export interface Marks { done: ReadonlySet<string>; now: ReadonlySet<string>; incidents: ReadonlySet<string>; /** What stands at the corner of a step: how many tasks are open on it. */ counts: ReadonlyMap<string, { text: string; title: string }> }

type Marker = 'at-done' | 'at-now' | 'at-incident';
/** What is wider holds other shapes: a fill would drown them. */
const widestStep = 240;
/** Below this nothing can be read, so the text goes. */
const readableZoom = 0.5;

/** A label has room for its longest word: one that fits in one language may be broken in the other. */
function fitLabel({ bpmnElement, label }: Moddle): void {
  const bounds = label?.bounds;
  const longest = Math.max(0, ...(bpmnElement?.name ?? '').split(/\s+/).map((word) => word.length));
  const more = longest * widestLetter - (bounds?.width ?? Infinity);
  if (!bounds || more <= 0) return;
  bounds.x -= more / 2;
  bounds.width += more;
}
const widestLetter = 7;
/** What a badge takes beside its letters, on the screen. */
const badgeRoom = { across: 18, down: 26 };
const nameHeight = 24;

/** bpmn-js behind a few verbs; colours are CSS variables, so one drawing serves both themes. */
export class DiagramViewer {
  private readonly viewer: NavigatedViewer;
  private marked: [id: string, marker: string][] = [];
  /** The drawing has ids of ASCII alone. */
  private ids: PlainIds = plainIds('');

  constructor(private readonly container: HTMLElement) {
    this.viewer = new NavigatedViewer({
      container,
      zoomScroll: { enabled: false },
      bpmnRenderer: { defaultFillColor: 'var(--surface)', defaultStrokeColor: 'var(--diagram-line)', defaultLabelColor: 'var(--diagram-text)' },
      textRenderer: { defaultStyle: { fontFamily: 'Vazirmatn, sans-serif', fontSize: 12, lineHeight: 1.35 }, externalStyle: { fontFamily: 'Vazirmatn, sans-serif', fontSize: 11, lineHeight: 1.35 } },
    });
    this.viewer.on('canvas.viewbox.changed', () => this.showText());
  }

  /** Names in the reader's language; a language without a name keeps the diagram's own. */
  async show(xml: string, language: Language): Promise<void> {
    this.ids = plainIds(xml);
    const { restored } = this.ids;
    const attribute = language === 'fa' ? 'zamen:nameFa' : 'zamen:nameEn';
    this.viewer.on('import.parse.complete', ({ elementsById }: { elementsById?: Record<string, Moddle> }) => {
      for (const element of Object.values(elementsById ?? {})) {
        const name = element.$attrs?.[attribute] || element.name;
        if (name) element.name = restored(name);
        if (element.text) element.text = restored(element.text);
      }
      for (const drawn of Object.values(elementsById ?? {})) fitLabel(drawn);
    });
    // The text is measured while it is drawn: with another font it would not fit.
    await Promise.all([document.fonts.load('12px Vazirmatn', 'تعمیر'), document.fonts.load('12px Vazirmatn', 'Repair')]);
    await this.viewer.importXML(this.ids.xml);
    for (const shape of this.registry().getAll()) if (shape.type === 'bpmn:Participant' || shape.type === 'bpmn:Lane') this.canvas().addMarker(shape.id, 'is-lane');
    for (const shape of this.registry().getAll()) if (shape.type?.endsWith('Task')) this.tuckIcon(shape);
  }

  mark(marks: Marks, hereLabel: string | null): void {
    const [done, now, incidents] = [marks.done, marks.now, marks.incidents].map((ids) => new Set(this.drawn(ids))) as [Set<string>, Set<string>, Set<string>];
    const counts = new Map([...marks.counts].map(([id, count]) => [this.ids.standIn(id), count]));
    const canvas = this.canvas();
    for (const [id, marker] of this.marked) { canvas.removeMarker(id, marker); this.arrow(id, false); }
    this.marked = [];
    const put = (id: string, marker: Marker): void => {
      if (!this.registry().get(id)) return;
      const shown = (this.registry().get(id)?.width ?? 0) > widestStep ? `around-${marker}` : marker;
      canvas.addMarker(id, shown);
      this.marked.push([id, shown]);
    };
    for (const id of done) if (!now.has(id)) { put(id, 'at-done'); this.arrow(id, true); }
    for (const id of now) put(id, 'at-now');
    for (const id of incidents) put(id, 'at-incident');
    this.showHere(now, hereLabel);
    this.showCounts(counts);
  }

  private showCounts(counts: Marks['counts']): void {
    const overlays = this.viewer.get<Overlays>('overlays');
    overlays.remove({ type: 'count' });
    for (const [id, { text, title }] of counts) {
      if (!this.registry().get(id)) continue;
      const html = document.createElement('div');
      html.className = 'diagram-count';
      html.textContent = text;
      html.title = title;
      html.setAttribute('role', 'img');
      html.setAttribute('aria-label', title);
      overlays.add(id, 'count', { position: { top: -10, right: 10 }, html, scale: false });
    }
  }

  private showHere(now: ReadonlySet<string>, label: string | null): void {
    const overlays = this.viewer.get<Overlays>('overlays');
    overlays.remove({ type: 'here' });
    if (!label) return;
    for (const id of now) {
      const shape = this.registry().get(id);
      if (!shape || shape.waypoints || (shape.width ?? 0) > widestStep) continue;
      const html = document.createElement('div');
      const side = this.sideOf(shape, label);
      html.className = `diagram-here diagram-here-${side}`;
      html.textContent = label;
      overlays.add(id, 'here', { position: { ...(side === 'above' ? { top: -5 } : { bottom: -5 }), left: (shape.width ?? 0) / 2 }, html, scale: false });
    }
  }

  /** Where the badge hides no timer and no name of what is around the step. */
  private sideOf(shape: Shape, label: string): 'below' | 'above' {
    const zoom = this.canvas().zoom();
    const around = this.registry().getAll().filter((other): other is Shape & Box => other !== shape && other.x !== undefined && !/:(Participant|Lane)$/.test(other.type ?? ''));
    // Of what holds other shapes only its name, along its upper edge, can be covered.
    const others = around.map((other) => (other.width > widestStep ? { ...other, height: nameHeight } : other));
    return badgeSide(shape as Shape & Box, { width: (label.length * widestLetter + badgeRoom.across) / zoom, height: badgeRoom.down / zoom }, others);
  }

  /** An arrow's tip has its own colour in SVG; a passed flow gets a tip in the accent. */
  private arrow(id: string, passed: boolean): void {
    const shape = this.registry().get(id);
    if (!shape?.waypoints) return;
    const path = this.registry().getGraphics(shape).querySelector<SVGPathElement>('.djs-visual > path');
    const current = /#([^"')]+)/.exec(path?.style.markerEnd || path?.getAttribute('marker-end') || '')?.[1];
    if (!path || !current) return;
    const plain = current.replace(/-passed$/, '');
    const wanted = passed ? `${plain}-passed` : plain;
    const original = this.container.querySelector(`marker[id="${plain}"]`);
    if (passed && original && !this.container.querySelector(`marker[id="${wanted}"]`)) {
      const copy = original.cloneNode(true) as SVGMarkerElement;
      copy.id = wanted;
      for (const part of copy.querySelectorAll<SVGElement>('*')) { part.style.fill = 'var(--accent)'; part.style.stroke = 'var(--accent)'; }
      original.after(copy);
    }
    path.style.markerEnd = `url("#${wanted}")`;
  }

  /** What kind of task it is stands small in the lower corner: at its own size it would stand in the name. */
  private tuckIcon(shape: Shape): void {
    for (const part of this.registry().getGraphics(shape).querySelectorAll('.djs-visual > :is(path, circle):not([data-marker])')) {
      part.setAttribute('transform', `translate(3 ${(shape.height ?? 0) - 18}) scale(0.56) ${part.getAttribute('transform') ?? ''}`.trim());
    }
  }

  private showText(): void {
    this.container.classList.toggle('diagram-small', this.canvas().zoom() < readableZoom);
  }

  /** All of it if that can be read, else the part around where the request stands. */
  focus(ids: Iterable<string>): void {
    const canvas = this.canvas();
    canvas.resized();
    const fit = canvas.zoom('fit-viewport', 'auto');
    if (fit >= 0.62) { if (fit > 1) this.centre(1); this.showText(); return; }
    const shapes = this.drawn(ids).map((id) => this.registry().get(id)).filter((shape): shape is Shape => shape?.x !== undefined);
    const at = shapes.find(({ width = 0 }) => width <= widestStep) ?? shapes[0] ?? this.registry().getAll().find((shape) => shape.x !== undefined && shape.width === 36);
    this.centre(0.8, at);
    this.showText();
  }

  /** Brings the first of them into sight, when none is: for the past that is being played. */
  reveal(ids: Iterable<string>): void {
    const canvas = this.canvas();
    const { x, y, width, height } = canvas.viewbox();
    const shapes = this.drawn(ids).map((id) => this.registry().get(id)).filter((shape): shape is Shape => shape?.x !== undefined && (shape.width ?? 0) <= widestStep);
    const seen = shapes.some((shape) => shape.x! >= x && shape.x! + (shape.width ?? 0) <= x + width && shape.y! >= y && shape.y! + (shape.height ?? 0) <= y + height);
    if (shapes[0] && !seen) this.centre(canvas.zoom(), shapes[0]);
  }

  private centre(zoom: number, at?: Shape): void {
    const canvas = this.canvas();
    const { inner, outer } = canvas.viewbox();
    const width = outer.width / zoom;
    const height = outer.height / zoom;
    const middleX = at ? (at.x ?? 0) + (at.width ?? 0) / 2 : inner.x + inner.width / 2;
    const middleY = at ? (at.y ?? 0) + (at.height ?? 0) / 2 : inner.y + inner.height / 2;
    const within = (middle: number, size: number, from: number, length: number): number => (length + 40 <= size ? from + length / 2 - size / 2 : Math.max(from - 20, Math.min(middle - size / 2, from + length + 20 - size)));
    canvas.viewbox({ x: within(middleX, width, inner.x, inner.width), y: within(middleY, height, inner.y, inner.height), width, height });
  }

  zoomBy(factor: number): void {
    const canvas = this.canvas();
    canvas.zoom(Math.max(0.2, Math.min(2.5, canvas.zoom() * factor)), 'auto');
    this.showText();
  }

  fit(): void {
    this.canvas().resized();
    this.canvas().zoom('fit-viewport', 'auto');
    this.showText();
  }

  destroy(): void {
    this.viewer.destroy();
  }

  private canvas(): Canvas {
    return this.viewer.get<Canvas>('canvas');
  }

  private drawn(ids: Iterable<string>): string[] {
    return [...ids].map((id) => this.ids.standIn(id));
  }

  private registry(): Registry {
    return this.viewer.get<Registry>('elementRegistry');
  }
}
