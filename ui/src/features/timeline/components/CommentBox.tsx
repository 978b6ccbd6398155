import { useQuery } from '@tanstack/react-query';
import { Button, Mentions } from 'antd';
import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { errorText } from '../../../app/problem-text';
import { useDebounced } from '../../../app/use-debounced';
import { useText } from '../../../app/use-text';
import { useAddComment, type Commented } from '../api/add-comment';
import { findMentionable } from '../api/find-mentionable';
import { stillMentioned } from '../mention-parts';

/** Something to say about a request; `@` offers those who may see it. */
export function CommentBox({ requestId, ...commented }: Commented & { requestId: string }) {
  const text = useText();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<{ id: string; shown: string }[]>([]);
  const [looked, setLooked] = useState<string | null>(null);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const add = useAddComment(commented, requestId);
  const { data, isFetching } = useQuery({ ...findMentionable(requestId, useDebounced(looked ?? '', 150)), enabled: looked !== null });

  function send(): void {
    if (!words.trim() || add.isPending) return;
    // One key until it is answered: sent again after a lost answer, it is still one comment.
    add.mutate({ text: words.trim(), mentions: stillMentioned(words, chosen), key }, { onSuccess: () => { setWords(''); setChosen([]); setKey(crypto.randomUUID()); } });
  }

  // What was refused is said anew when it is another: a key belongs to one text.
  function write(value: string): void {
    setWords(value);
    if (add.isError) { add.reset(); setKey(crypto.randomUUID()); }
  }

  return (
    <div className="comment-box">
      <Mentions
        value={words} onChange={write} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} placeholder={text.t('comment.placeholder')} aria-label={text.t('comment.placeholder')} data-own-chords
        filterOption={false} loading={isFetching && !data} notFoundContent={text.t('comment.nobody')} onSearch={setLooked} onBlur={() => setLooked(null)}
        options={(data?.items ?? []).map(({ id, name, hint }) => ({ key: id, value: text.label(name), label: <span className="option"><span>{text.label(name)}</span>{hint && <bdi className="muted">{text.label(hint)}</bdi>}</span> }))}
        onSelect={({ key: id, value }) => { if (id && value) setChosen((before) => [...before, { id: String(id), shown: value }]); }}
        onKeyDown={(e) => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) { e.preventDefault(); send(); } }}
      />
      {add.error && <p className="field-error" role="alert"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{errorText(add.error, text)}</p>}
      <Button disabled={!words.trim()} loading={add.isPending} onClick={send}>{text.t('comment.send')}</Button>
    </div>
  );
}
