const longest = 140;

/** The beginning of what somebody wrote, on one line, cut between letters as people see them. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= longest) return line;
  let cut = '';
  for (const { segment } of new Intl.Segmenter('fa', { granularity: 'grapheme' }).segment(line)) {
    if (cut.length + segment.length > longest) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}
