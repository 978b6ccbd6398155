import { useQuery } from '@tanstack/react-query';
import { Button, Mentions } from 'antd';
import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { errorText } from '../../../app/problem-text';
import { useDebounced } from '../../../app/use-debounced';
import { useText } from '../../../app/use-text';
import { AddFiles } from '../../files/components/AddFiles';
import { DropArea } from '../../files/components/DropArea';
import { SendingList } from '../../files/components/SendingList';
import { useUploads } from '../../files/use-uploads';
import '../../files/files.css';
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
  const uploads = useUploads(requestId, { pending: true });
  const add = useAddComment(commented, requestId);
  const sendable = (words.trim() !== '' || uploads.files.length > 0) && uploads.state === 'none';
  const { data, isFetching } = useQuery({ ...findMentionable(requestId, useDebounced(looked ?? '', 150)), enabled: looked !== null });

  function send(): void {
    if (!sendable || add.isPending) return;
    // One key until it is answered: sent again after a lost answer, it is still one comment.
    add.mutate({ text: words.trim(), mentions: stillMentioned(words, chosen), files: uploads.files.map(({ id }) => id), key }, { onSuccess: () => { setWords(''); setChosen([]); uploads.clear(); setKey(crypto.randomUUID()); } });
  }

  // What is said with other files is another comment too.
  function bring(files: File[]): void {
    write(words);
    uploads.add(files);
  }

  // What was refused is said anew when it is another: a key belongs to one text.
  function write(value: string): void {
    setWords(value);
    if (add.isError) { add.reset(); setKey(crypto.randomUUID()); }
  }

  return (
    <DropArea onFiles={bring} className="comment-box">
      <Mentions
        value={words} onChange={write} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} placeholder={text.t('comment.placeholder')} aria-label={text.t('comment.placeholder')} data-own-chords
        filterOption={false} loading={isFetching && !data} notFoundContent={text.t('comment.nobody')} onSearch={setLooked} onBlur={() => setLooked(null)}
        options={(data?.items ?? []).map(({ id, name, hint }) => ({ key: id, 'data-person': id, value: text.label(name), label: <span className="mention-option"><span>{text.label(name)}</span>{hint && <bdi className="muted">{text.label(hint)}</bdi>}</span> }))}
        onSelect={(option) => {
          const id = 'data-person' in option ? String(option['data-person']) : null;
          if (id && option.value) setChosen((before) => [...before, { id, shown: option.value! }]);
        }}
        onKeyDown={(e) => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) { e.preventDefault(); send(); } }}
      />
      {add.error && <p className="field-error" role="alert"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{errorText(add.error, text)}</p>}
      <SendingList uploads={uploads} />
      <span className="comment-acts"><Button disabled={!sendable} loading={add.isPending} onClick={send}>{text.t('comment.send')}</Button><AddFiles quiet onFiles={bring} /></span>
    </DropArea>
  );
}
