import { CircleAlert, CircleCheck, CircleMinus, EyeOff } from 'lucide-react';
import type { BatchPreview } from '@contracts/task-batches';
import { codeText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import '../batch.css';

/** What an act would do: so many done, so many already so, and why not the others. */
export function BatchVerdicts({ preview }: { preview: BatchPreview }) {
  const text = useText();
  const { t, count, label, digits } = text;
  return (
    <ul className="batch-preview">
      <li className="batch-will"><CircleCheck size={16} strokeWidth={1.7} aria-hidden /><span>{t('inbox.batch.will', { count: preview.will })}</span></li>
      {preview.same > 0 && <li><CircleMinus size={16} strokeWidth={1.7} aria-hidden /><span>{t('inbox.batch.same', { count: preview.same })}</span></li>}
      {preview.unseen > 0 && <li><EyeOff size={16} strokeWidth={1.7} aria-hidden /><span>{t('inbox.batch.unseen', { count: preview.unseen })}</span></li>}
      {preview.wont.map(({ code, count: many }) => {
        const rows = preview.rows.filter((row) => row.code === code);
        return (
          <li key={code} className="batch-wont">
            <CircleAlert size={16} strokeWidth={1.7} aria-hidden />
            <details><summary>{t('inbox.batch.wont', { count: count(many), reason: codeText(code, {}, text) })}</summary><ul>{rows.map((row) => <li key={row.id}><bdi>{label(row.title)}</bdi> {row.no && <bdi dir="ltr">{digits(row.no)}</bdi>}</li>)}</ul></details>
          </li>
        );
      })}
      {preview.more && <li className="muted">{t('inbox.batch.more', { count: count(preview.total) })}</li>}
    </ul>
  );
}
