/** Text with a few marks, as a tree that is drawn: nothing of it is ever HTML. */
export type Run = { kind: 'plain' | 'strong'; text: string } | { kind: 'link'; text: string; href: string };
export type Block =
  | { kind: 'heading'; level: 2 | 3; runs: Run[] } | { kind: 'paragraph' | 'note'; runs: Run[] } | { kind: 'list'; ordered: boolean; items: Run[][] };

const inline = /\*\*([^*\n]+)\*\*|\[([^\]\n]+)\]\((https?:\/\/[^\s()]+)\)/gu;

function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const found of text.matchAll(inline)) {
    if (found.index > from) runs.push({ kind: 'plain', text: text.slice(from, found.index) });
    runs.push(found[1] === undefined ? { kind: 'link', text: found[2]!, href: found[3]! } : { kind: 'strong', text: found[1] });
    from = found.index + found[0].length;
  }
  if (from < text.length) runs.push({ kind: 'plain', text: text.slice(from) });
  return runs;
}

/** `1.`, also with Persian and Arabic digits. */
const ordered = /^[\d۰-۹٠-٩]+[.)]\s+(.*)$/u;
const bullet = /^[-*•]\s+(.*)$/u;
const heading = /^(#{1,3})\s+(.*)$/u;
const note = /^>\s?(.*)$/u;

/**
 * `## Heading`, `### Heading`, `- point`, `1. step`, `> note`, `**strong**` and `[words](https://…)`; an empty line parts paragraphs, and any other line end stays one.
 * Whatever else is typed stands as it was typed.
 */
export function markedText(text: string): Block[] {
  const blocks: Block[] = [];
  let open: { kind: 'paragraph' | 'note'; lines: string[] } | null = null;
  const close = (): void => {
    if (open) blocks.push({ kind: open.kind, runs: runsOf(open.lines.join('\n')) });
    open = null;
  };
  const say = (kind: 'paragraph' | 'note', line: string): void => {
    if (open?.kind !== kind) { close(); open = { kind, lines: [] }; }
    open.lines.push(line);
  };
  const list = (isOrdered: boolean, item: string): void => {
    close();
    const last = blocks.at(-1);
    if (last?.kind === 'list' && last.ordered === isOrdered && !parted) last.items.push(runsOf(item));
    else blocks.push({ kind: 'list', ordered: isOrdered, items: [runsOf(item)] });
  };
  let parted = false;
  for (const raw of text.split(/\r?\n/u)) {
    const line = raw.trim();
    if (line === '') { close(); parted = true; continue; }
    const [title, step, point, told] = [heading.exec(line), ordered.exec(line), bullet.exec(line), note.exec(line)];
    if (title) { close(); blocks.push({ kind: 'heading', level: title[1]!.length === 3 ? 3 : 2, runs: runsOf(title[2]!) }); }
    else if (step) list(true, step[1]!);
    else if (point) list(false, point[1]!);
    else if (told) say('note', told[1]!);
    else say('paragraph', line);
    parted = false;
  }
  close();
  return blocks;
}
