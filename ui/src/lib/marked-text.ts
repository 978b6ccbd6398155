import { Lexer, type Token, type Tokens } from 'marked';
import { latinDigits } from '@contracts/digits';

/** Text with a few marks, as a tree that is drawn: nothing of it is ever HTML. */
export type Run = { kind: 'plain' | 'strong'; text: string } | { kind: 'link'; text: string; href: string };
export type Block =
  | { kind: 'heading'; level: 2 | 3; runs: Run[] } | { kind: 'paragraph' | 'note'; runs: Run[] } | { kind: 'list'; ordered: boolean; items: Run[][] };

/** What of Markdown is meant; whatever else is typed stands as it was typed. */
function runsOf(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  for (const token of tokens) {
    const last = runs.at(-1);
    if (token.type === 'strong' && /^\*\*/.test(token.raw)) runs.push({ kind: 'strong', text: (token as Tokens.Strong).text });
    else if (token.type === 'link' && token.raw.startsWith('[') && /^https?:\/\//.test((token as Tokens.Link).href)) runs.push({ kind: 'link', text: (token as Tokens.Link).text, href: (token as Tokens.Link).href });
    else if (last?.kind === 'plain') last.text += token.raw;
    else runs.push({ kind: 'plain', text: token.raw });
  }
  return runs;
}
const inLine = (text: string): Run[] => runsOf(Lexer.lexInline(text.trim()));

function blockOf(token: Token): Block[] {
  switch (token.type) {
    case 'space': return [];
    case 'heading': { const { depth, text, raw } = token as Tokens.Heading; return raw.startsWith('#') && depth <= 3 ? [{ kind: 'heading', level: depth === 3 ? 3 : 2, runs: inLine(text) }] : [{ kind: 'paragraph', runs: inLine(raw) }]; }
    case 'blockquote': return [{ kind: 'note', runs: inLine((token as Tokens.Blockquote).text) }];
    case 'list': { const { ordered, items } = token as Tokens.List; return [{ kind: 'list', ordered, items: items.map(({ text }) => inLine(text)) }]; }
    default: return token.raw.trim() === '' ? [] : [{ kind: 'paragraph', runs: token.type === 'html' ? [{ kind: 'plain', text: token.raw.trim() }] : inLine(token.raw) }];
  }
}

/** Steps are numbered in either script and closed either way, and a point may be typed as a dot. */
const latinMarks = (text: string): string => text
  .replace(/^([ \t]*)([\d۰-۹٠-٩]+)[.)]([ \t])/gmu, (_all, before: string, digits: string, after: string) => `${before}${latinDigits(digits)}.${after}`)
  .replace(/^([ \t]*)•[ \t]/gmu, '$1- ');

/** `## Heading`, `### Heading`, `- point`, `1. step`, `> note`, `**strong**` and `[words](https://…)`; an empty line parts paragraphs, and any other line end stays one. */
export const markedText = (text: string): Block[] => Lexer.lex(latinMarks(text)).flatMap(blockOf);
