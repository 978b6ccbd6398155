import { useQuery } from '@tanstack/react-query';
import { Button, Mentions, type MentionsRef } from 'antd';
import { CircleAlert } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { RequestFile } from '@contracts/files';
import { errorText } from '../../../app/problem-text';
import { useDebounced } from '../../../app/use-debounced';
import { useText } from '../../../app/use-text';
import { deviceStore } from '../../../lib/device-store';
import { readWaitingFiles } from '../../files/api/files';
import { AddFiles } from '../../files/components/AddFiles';
import { DropArea } from '../../files/components/DropArea';
import { SendingList } from '../../files/components/SendingList';
import { useUploads } from '../../files/use-uploads';
import { PutInAnswer } from '../../knowledge/components/PutInAnswer';
import { useMe } from '../../session/use-me';
import '../../files/files.css';
import { useAddComment, type Commented } from '../api/add-comment';
import { findMentionable } from '../api/find-mentionable';
import { stillMentioned } from '../mention-parts';

type Of = Commented & { requestId: string };
/** What is not said yet: of one person about one request, on this device. */
interface Unsaid { words: string; chosen: { id: string; shown: string }[]; /** Files that arrived and wait for it. */ files?: string[] }
const nothing: Unsaid = { words: '', chosen: [] };

/** Something to say about a request; `@` offers those who may see it. What was begun is there again after a reload or another tab, and about no other request. */
export function CommentBox(of: Of) {
  const { id } = useMe();
  return <CommentOf key={of.requestId} {...of} userId={id} />;
}

function CommentOf({ requestId, userId, ...commented }: Of & { userId: string }) {
  const text = useText();
  const kept = deviceStore<Unsaid>(`zamen.comment.${userId}.${requestId}`);
  const [unsaid, setUnsaid] = useState<Unsaid>(() => kept.kept() ?? nothing);
  const { words, chosen } = unsaid;
  // Of before this page was loaded, until it is known which of them wait still.
  const [before, setBefore] = useState(() => unsaid.files ?? []);
  const [looked, setLooked] = useState<string | null>(null);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const uploads = useUploads(requestId, { pending: true, place: `comment.${requestId}` });
  const add = useAddComment(commented, requestId);
  const field = useRef<MentionsRef>(null);
  const waiting = useQuery({ ...readWaitingFiles(requestId), enabled: before.length > 0 });
  const files = [...before, ...uploads.files.map(({ id }) => id)];
  const sendable = (words.trim() !== '' || files.length > 0) && uploads.state === 'none';
  const keep = useEffectEvent(() => { if (words === '' && files.length === 0) kept.forget(); else kept.keep({ words, chosen, files }); });
  useEffect(() => keep(), [unsaid, files.join(' ')]);
  const restore = useEffectEvent((there: readonly RequestFile[]) => { uploads.restore(there.filter(({ id }) => before.includes(id))); setBefore([]); });
  useEffect(() => { if (waiting.data) restore(waiting.data.items); }, [waiting.data]);
  const { data, isFetching } = useQuery({ ...findMentionable(requestId, useDebounced(looked ?? '', 150)), enabled: looked !== null });

  function send(): void {
    if (!sendable || add.isPending) return;
    // One key until it is answered: sent again after a lost answer, it is still one comment.
    // Also when somebody has gone on meanwhile: what was said is not begun any more.
    add.mutateAsync({ text: words.trim(), mentions: stillMentioned(words, chosen), files, key })
      .then(() => { kept.forget(); setUnsaid(nothing); setBefore([]); uploads.clear(); setKey(crypto.randomUUID()); }, () => undefined);
  }

  // What is said with other files is another comment too.
  function bring(files: File[]): void {
    write(words);
    uploads.add(files);
  }

  // What was refused is said anew when it is another: a key belongs to one text.
  function write(value: string): void {
    setUnsaid((before) => ({ ...before, words: value }));
    if (add.isError) { add.reset(); setKey(crypto.randomUUID()); }
  }

  return (
    <DropArea onFiles={bring} className="comment-box">
      <Mentions
        ref={field} value={words} onChange={write} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} placeholder={text.t('comment.placeholder')} aria-label={text.t('comment.placeholder')} data-own-chords
        filterOption={false} loading={isFetching && !data} notFoundContent={text.t('comment.nobody')} onSearch={setLooked} onBlur={() => setLooked(null)}
        options={(data?.items ?? []).map(({ id, name, hint }) => ({ key: id, 'data-person': id, value: text.label(name), label: <span className="mention-option"><span>{text.label(name)}</span>{hint && <bdi className="muted">{text.label(hint)}</bdi>}</span> }))}
        onSelect={(option) => {
          const id = 'data-person' in option ? String(option['data-person']) : null;
          if (id && option.value) setUnsaid((before) => ({ ...before, chosen: [...before.chosen, { id, shown: option.value! }] }));
        }}
        onKeyDown={(e) => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) { e.preventDefault(); send(); } }}
      />
      {add.error && <p className="field-error" role="alert"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{errorText(add.error, text)}</p>}
      <SendingList uploads={uploads} />
      <span className="comment-acts"><Button disabled={!sendable} loading={add.isPending} onClick={send}>{text.t('comment.send')}</Button><AddFiles quiet onFiles={bring} /><PutInAnswer onChoose={(answer) => { write(words.trim() === '' ? answer : `${words.trimEnd()}\n${answer}`); field.current?.focus(); }} /></span>
    </DropArea>
  );
}
