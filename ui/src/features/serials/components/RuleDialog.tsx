import { useQuery } from '@tanstack/react-query';
import { App, Button, Input, InputNumber, Modal } from 'antd';
import { useState, type FormEvent } from 'react';
import type { SerialRule } from '@contracts/serials';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { SkeletonLines } from '../../../components/SkeletonLines';
import '../../places/places.css';
import { serialRule, useRuleChange } from '../api/serials';
import { fieldErrors } from '../../../app/field-errors';

/** How serials of a product are written, and how many IMEIs a unit has. */
export function RuleDialog({ itemId, onClose }: { itemId: string; onClose: () => void }) {
  const { t } = useText();
  const { data, error, refetch } = useQuery(serialRule(itemId));
  return (
    <Modal open onCancel={onClose} title={t('serials.rule')} width={440} footer={null}>
      {data ? <RuleForm rule={data} onClose={onClose} /> : error ? <Failure error={error} retry={() => void refetch()} /> : <SkeletonLines rows={3} height={44} />}
    </Modal>
  );
}

function RuleForm({ rule: given, onClose }: { rule: SerialRule; onClose: () => void }) {
  const text = useText();
  const { t } = text;
  const { message } = App.useApp();
  const [rule] = useState(given);
  const change = useRuleChange(rule.itemId);
  const [masks, setMasks] = useState(rule.masks.join('\n'));
  const [imeis, setImeis] = useState(rule.imeis);
  const errors = fieldErrors(change.error, text);
  const lines = masks.split('\n').map((line) => line.trim()).filter(Boolean);
  const wrong = lines.map((_, index) => errors.of(`masks.${index}`)).find(Boolean);

  function save(event: FormEvent): void {
    event.preventDefault();
    if (change.isPending) return;
    change.mutate({ revision: rule.revision, change: { masks: lines, imeis } }, { onSuccess: () => { void message.success(t('serials.rule.changed')); onClose(); } });
  }

  return (
    <form className="place-form" onSubmit={save}>
      <label htmlFor="rule-masks">{t('serials.rule.masks')}</label>
      <Input.TextArea id="rule-masks" dir="ltr" autoFocus autoSize={{ minRows: 2, maxRows: 5 }} placeholder="@@-#######" value={masks} onChange={(e) => setMasks(e.target.value)} aria-describedby="rule-help" />
      <p id="rule-help" className="muted">{t('serials.rule.masks-help')}</p>
      {wrong && <p className="field-error" role="alert">{wrong}</p>}
      <label htmlFor="rule-imeis">{t('serials.rule.imeis')}</label>
      <InputNumber id="rule-imeis" min={0} max={2} precision={0} value={imeis} onChange={(value) => setImeis(value ?? 0)} />
      {errors.whole && <p className="field-error" role="alert">{errors.whole}</p>}
      <div className="setting-form-end"><Button type="primary" htmlType="submit" loading={change.isPending}>{t('serials.rule.save')}</Button></div>
    </form>
  );
}
