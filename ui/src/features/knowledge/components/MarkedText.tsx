import { Fragment } from 'react';
import type { Language } from '@contracts/label';
import { markedText, type Run } from '../../../lib/marked-text';

const directions = { fa: 'rtl', en: 'ltr' } as const;

/** Text with a few marks, as people read it, in its own language. */
export function MarkedText({ text, language }: { text: string; language: Language }) {
  return (
    <div className="marked" dir={directions[language]} lang={language}>
      {markedText(text).map((block, at) => {
        switch (block.kind) {
          case 'heading': return block.level === 2 ? <h2 key={at}><Runs runs={block.runs} /></h2> : <h3 key={at}><Runs runs={block.runs} /></h3>;
          case 'list': {
            const items = block.items.map((runs, nth) => <li key={nth}><Runs runs={runs} /></li>);
            return block.ordered ? <ol key={at}>{items}</ol> : <ul key={at}>{items}</ul>;
          }
          case 'note': return <blockquote key={at}><Runs runs={block.runs} /></blockquote>;
          case 'paragraph': return <p key={at}><Runs runs={block.runs} /></p>;
        }
      })}
    </div>
  );
}

function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, at) => {
    if (run.kind === 'strong') return <strong key={at}>{run.text}</strong>;
    if (run.kind === 'link') return <a key={at} href={run.href} target="_blank" rel="noopener noreferrer">{run.text}</a>;
    return <Fragment key={at}>{run.text}</Fragment>;
  });
}
