/** A row of docs/features.md: `| number | promise | screen (route) | test file in back-ticks |`. */
export interface FeatureRow { number: string; promise: string; tests: string[] }

/** The rows of the table, in order. */
export function featureRows(markdown: string): FeatureRow[] {
  return markdown.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const number = cells[1] ?? '';
    if (!line.trimStart().startsWith('|') || !/^\d+$/.test(number)) return [];
    return [{ number, promise: cells[2] ?? '', tests: [...(cells.slice(4).join('|')).matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '') }];
  });
}

/** Whether a test file holds a test whose title begins with the feature's number, three digits long (`F073 …`). */
export function holdsTitle(text: string, number: string): boolean {
  return new RegExp(`(^|[^\\w])(test|it|describe)(\\.\\w+)*(\\([^)]*\\))?\\(\\s*['"\`](?:F\\d{3} )*F${number.padStart(3, '0')}\\b`, 'm').test(text);
}
