import { Button, Input } from 'antd';
import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { useAddComment, type Commented } from '../api/add-comment';

export function CommentBox({ requestId, ...commented }: Commented & { requestId: string }) {
  const text = useText();
  const [words, setWords] = useState('');
  const [key, setKey] = useState(() => crypto.randomUUID());
  const add = useAddComment(commented, requestId);

  function send(): void {
    if (!words.trim() || add.isPending) return;
    // One key until it is answered: sent again after a lost answer, it is still one comment.
    add.mutate({ text: words.trim(), key }, { onSuccess: () => { setWords(''); setKey(crypto.randomUUID()); } });
  }

  return (
    <div className="comment-box">
      <Input.TextArea value={words} onChange={(e) => setWords(e.target.value)} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} placeholder={text.t('comment.placeholder')} aria-label={text.t('comment.placeholder')} data-own-chords onKeyDown={(e) => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) { e.preventDefault(); send(); } }} />
      {add.error && <p className="field-error" role="alert"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{errorText(add.error, text)}</p>}
      <Button disabled={!words.trim()} loading={add.isPending} onClick={send}>{text.t('comment.send')}</Button>
    </div>
  );
}
