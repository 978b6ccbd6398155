export interface Box { x: number; y: number; width: number; height: number }

const gap = 5;
const overlap = (a: Box, b: Box): number => Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) * Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

/** On which side of a shape a badge of this size stands, centred: below, unless it covers less above. All in units of the diagram. */
export function badgeSide(shape: Box, { width, height }: Pick<Box, 'width' | 'height'>, others: readonly Box[]): 'below' | 'above' {
  const x = shape.x + (shape.width - width) / 2;
  const covers = (y: number): number => others.reduce((sum, other) => sum + overlap({ x, y, width, height }, other), 0);
  return covers(shape.y - gap - height) < covers(shape.y + shape.height + gap) ? 'above' : 'below';
}
