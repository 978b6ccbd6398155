import { App, Button, Input, InputNumber, Modal, Switch } from 'antd';
import { useState, type FormEvent } from 'react';
import { keptCode } from '@contracts/catalogue';
import { latinDigits } from '@contracts/digits';
import type { TemplateRow } from '@contracts/knowledge';
import type { Label } from '@contracts/label';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { useAddTemplate, useChangeTemplate } from '../api/templates';

const directions = { fa: 'rtl', en: 'ltr' } as const;
const languages = ['fa', 'en'] as const;
const isSaid = (words: Label): boolean => words.fa.trim() !== '' && words.en.trim() !== '';

/** Adds a question with its answer, each in both languages, or changes one. */
export function TemplateDialog({ template, onClose }: { template: TemplateRow | null; onClose: () => void }) {
  const text = useText();
  const { t } = text;
  const { message } = App.useApp();
  const [add, change] = [useAddTemplate(), useChangeTemplate()];
  const [code, setCode] = useState(template?.code ?? '');
  const [name, setName] = useState(template?.name ?? { fa: '', en: '' });
  const [answer, setAnswer] = useState(template?.answer ?? { fa: '', en: '' });
  const [position, setPosition] = useState<number | null>(template?.position ?? null);
  const [active, setActive] = useState(template?.active ?? true);
  const ready = code.trim() !== '' && isSaid(name) && isSaid(answer) && (!template || position !== null);
  const error = add.error ?? change.error;

  function save(event: FormEvent): void {
    event.preventDefault();
    if (!ready || add.isPending || change.isPending) return;
    const done = { onSuccess: () => { void message.success(t(template ? 'catalogue.changed' : 'catalogue.made')); onClose(); } };
    if (template) change.mutate({ id: template.id, revision: template.revision, change: { name, answer, position: position!, active } }, done);
    else add.mutate({ code, name, answer }, done);
  }

  return (
    <Modal open onCancel={onClose} title={template ? t('catalogue.change', { name: text.label(template.name) }) : t('knowledge.new.template')} width={560} footer={null}>
      <form className="place-form" onSubmit={save}>
        {languages.map((language, index) => (
          <div key={language} className="answer-in">
            <label htmlFor={`answer-name-${language}`}>{t(`knowledge.template.question-${language}`)}</label>
            <Input id={`answer-name-${language}`} dir={directions[language]} lang={language} maxLength={200} autoFocus={index === 0} value={name[language]} onChange={(e) => setName({ ...name, [language]: e.target.value })} />
            <label htmlFor={`answer-${language}`}>{t(`knowledge.template.answer-${language}`)}</label>
            <Input.TextArea id={`answer-${language}`} dir={directions[language]} lang={language} maxLength={3000} autoSize={{ minRows: 3, maxRows: 8 }} value={answer[language]} onChange={(e) => setAnswer({ ...answer, [language]: e.target.value })} />
          </div>
        ))}
        <label htmlFor="answer-code">{t('catalogue.code')}</label>
        <Input id="answer-code" dir="ltr" maxLength={40} disabled={template !== null} value={code} onChange={(e) => setCode(keptCode(e.target.value))} aria-describedby="answer-code-hint" />
        {!template && <p id="answer-code-hint" className="muted">{t('catalogue.code-hint')}</p>}
        {template && (
          <>
            <label htmlFor="answer-position">{t('catalogue.position')}</label>
            <InputNumber id="answer-position" min={0} max={1_000_000} precision={0} parser={(typed) => Number(latinDigits(typed ?? '').replace(/[^0-9]/g, ''))} value={position} onChange={setPosition} aria-describedby="answer-position-hint" />
            <p id="answer-position-hint" className="muted">{t('catalogue.position-hint')}</p>
            <label className="place-switch"><Switch checked={active} onChange={setActive} />{t('catalogue.in-use')}</label>
          </>
        )}
        {error && <p className="field-error" role="alert">{errorText(error, text)}</p>}
        <div className="setting-form-end"><Button type="primary" htmlType="submit" loading={add.isPending || change.isPending} disabled={!ready}>{t(template ? 'catalogue.save' : 'catalogue.make')}</Button></div>
      </form>
    </Modal>
  );
}
