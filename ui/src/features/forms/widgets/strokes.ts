import { signatureField } from '@contracts/signature';

export interface Point { x: number; y: number }

const inside = (at: number, size: number): number => Math.min(size, Math.max(0, Math.round(at)));

/** Where on the signature's field a pointer is, whatever size the field is drawn in. */
export function pointOn(box: { left: number; top: number; width: number; height: number }, pointer: { clientX: number; clientY: number }): Point {
  return {
    x: inside(((pointer.clientX - box.left) / box.width) * signatureField.width, signatureField.width),
    y: inside(((pointer.clientY - box.top) / box.height) * signatureField.height, signatureField.height),
  };
}

const nearest = 2;
/** Points so near to the one before that no eye tells them apart are left out; the last one stays. */
export function thinned(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const [index, point] of points.entries()) {
    const last = kept.at(-1);
    if (!last || index === points.length - 1 || Math.hypot(point.x - last.x, point.y - last.y) >= nearest) kept.push(point);
  }
  return kept;
}

/** One stroke as the contract writes it; a dot is a line to itself, so that it is drawn. */
export function strokeOf(points: readonly Point[]): string {
  const [first, ...rest] = thinned(points);
  if (!first) return '';
  return `M${first.x} ${first.y}${(rest.length > 0 ? rest : [first]).map(({ x, y }) => `L${x} ${y}`).join('')}`;
}
