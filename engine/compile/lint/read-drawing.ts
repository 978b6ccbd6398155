/** Where an element is drawn; without a place where only the fact is known. */
export interface Shape { x: number; y: number; width: number; height: number; expanded: boolean }
/** What is drawn, by the id of its element. */
export type Drawing = ReadonlyMap<string, Shape | null>;

const DRAWN = /<(?:[\w.-]+:)?(?:BPMNShape|BPMNEdge)\b([^>]*)>(?:\s*<(?:[\w.-]+:)?Bounds\b([^>]*)>)?/g;
const ATTRIBUTE = /\b(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The shapes and edges of a file that is well-formed; the parser is not given them. */
export function readDrawing(xml: string): Drawing {
  const drawing = new Map<string, Shape | null>();
  for (const [, drawn, bounds] of xml.matchAll(DRAWN)) {
    const { bpmnElement, isExpanded } = attributes(drawn!);
    if (bpmnElement !== undefined) drawing.set(bpmnElement.trim().replace(/^.*:/, ''), bounds === undefined ? null : shapeOf(attributes(bounds), isExpanded === 'true'));
  }
  return drawing;
}

function attributes(text: string): Record<string, string | undefined> {
  return Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, name, quoted, plain]) => [name!, quoted ?? plain]));
}

function shapeOf({ x, y, width, height }: Record<string, string | undefined>, expanded: boolean): Shape | null {
  const shape = { x: Number(x), y: Number(y), width: Number(width), height: Number(height), expanded };
  return [shape.x, shape.y, shape.width, shape.height].every(Number.isFinite) ? shape : null;
}
