import { Button, Modal } from 'antd';
import type { FormEvent, ReactNode } from 'react';
import { errorText } from '../app/problem-text';
import { useText } from '../app/use-text';

interface Props { title: string; /** What its button does. */ act: string; ready: boolean; busy: boolean; error: Error | null; onSave: () => void; onClose: () => void; width: number; className: string; children: ReactNode }

/** Fields in a window that is not closed by a click beside it, with one button and, below them, why it was refused. */
export function FormDialog({ title, act, ready, busy, error, onSave, onClose, width, className, children }: Props) {
  const text = useText();
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (ready && !busy) onSave();
  };
  return (
    <Modal open onCancel={onClose} title={title} width={width} mask={{ closable: false }} footer={null}>
      <form className={`place-form ${className}`} onSubmit={save}>
        {children}
        {error && <p className="field-error" role="alert">{errorText(error, text)}</p>}
        <div className="setting-form-end"><Button type="primary" htmlType="submit" loading={busy} disabled={!ready}>{act}</Button></div>
      </form>
    </Modal>
  );
}
