import { feelOfJuel } from './juel';

/** Whether other engines would evaluate the text. */
export function isJuel(text: string): boolean {
  return /[$#]\{/.test(text) && !text.trimStart().startsWith('=');
}

const PIECE = /[$#]\{((?:[^{}'"]|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")*)\}|((?:(?![$#]\{)[^\\]|\\.)+)/suy;

/**
 * A value of another product as our own have it: `=FEEL`, or the text itself. A text around expressions is joined to them. Null:
 * it says more than FEEL can.
 */
export function valueOfForeign(value: string): string | null {
  const text = value.trim();
  if (!isJuel(text)) return text;
  const pieces: string[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < text.length) {
    const [whole, expression, literal] = PIECE.exec(text) ?? [];
    const feel = expression === undefined ? literal && JSON.stringify(literal.replace(/\\([$#\\])/g, '$1')) : feelOfJuel(expression);
    if (feel === undefined || feel === null) return null;
    if (whole === text) return `=${feel}`;
    pieces.push(expression === undefined ? feel : `string(${feel})`);
  }
  return `=${pieces.join(' + ')}`;
}
