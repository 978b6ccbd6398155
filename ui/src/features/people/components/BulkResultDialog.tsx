import { Button, Modal } from 'antd';
import { CircleAlert, CircleCheck, CircleMinus } from 'lucide-react';
import type { Label } from '@contracts/label';
import type { BulkResult } from '@contracts/people';
import { codeText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';

const icons = { done: CircleCheck, same: CircleMinus, refused: CircleAlert } as const;

/** What became of each of many. */
export function BulkResultDialog({ people: of, results, onClose }: { /** Those that are named. */ people: readonly { id: string; name: Label }[]; results: readonly BulkResult[]; onClose: () => void }) {
  const text = useText();
  const { t, label } = text;
  const count = (state: BulkResult['state']): number => results.filter((result) => result.state === state).length;
  return (
    <Modal open onCancel={onClose} title={t('people.bulk-result', { done: count('done'), same: count('same'), refused: count('refused') })} width={560} footer={<Button type="primary" onClick={onClose}>{t('action.close')}</Button>}>
      <ul className="people-results">{results.map((result) => {
        const Icon = icons[result.state];
        const person = of.find(({ id }) => id === result.id);
        return (
          <li key={result.id} className={`people-result-${result.state}`}>
            <Icon size={16} strokeWidth={1.7} aria-hidden />
            <strong><bdi>{person ? label(person.name) : result.id}</bdi></strong>
            <span>{result.code ? codeText(result.code, result.params, text) : t(`people.result.${result.state}`)}</span>
          </li>
        );
      })}</ul>
    </Modal>
  );
}
