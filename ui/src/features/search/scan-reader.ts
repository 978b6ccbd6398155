/** Nobody types so fast, and no scanner so slow: milliseconds from key to key. */
const gapMs = 40;
/** Shorter than this is no code of ours, and may be somebody's two quick shortcuts. */
const least = 6;
/** From here on keys that follow one another so fast are a scanner's, and nobody else's. */
const surely = 3;

interface Key { code: string; key: string; shiftKey: boolean; repeat: boolean; timeStamp: number }
const marks: Record<string, string> = { Minus: '-', NumpadSubtract: '-', Slash: '/', Period: '.', NumpadDecimal: '.', Space: ' ' };

/** What a scanner means by a key, whatever layout is on: it types as on a Latin one. */
function charOf({ code, key, shiftKey }: Key): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return shiftKey ? letter : letter.toLowerCase();
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit && !shiftKey) return digit;
  if (code in marks && !shiftKey) return marks[code]!;
  return key.length === 1 ? key : null;
}

/** Tells a hand scanner from a person by its haste: keys close together, with Enter behind them. */
export function createScanReader() {
  let text = '';
  let last = -Infinity;
  return (key: Key): { taken: boolean; code?: string } => {
    if (key.key === 'Shift' || key.key === 'CapsLock') return { taken: false };
    const together = key.timeStamp - last <= gapMs && !key.repeat;
    last = key.timeStamp;
    if (key.key === 'Enter') {
      const code = together && text.length >= least ? text : null;
      text = '';
      return code === null ? { taken: false } : { taken: true, code };
    }
    const char = charOf(key);
    text = char === null ? '' : together ? text + char : char;
    return { taken: text.length >= surely };
  };
}
