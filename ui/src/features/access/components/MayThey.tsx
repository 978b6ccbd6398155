import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { CircleCheck, CircleX } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { Explanation } from '@contracts/access';
import { actions, ruleOf, type Action } from '@contracts/actions';
import { areaOf, modules } from '@contracts/modules';
import { statuses } from '@contracts/statuses';
import { latinDigits } from '@contracts/digits';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { explained, type Question } from '../api/access';
import { AmountLimit } from './AmountLimit';
import { GrantText } from './GrantText';

/** A question to the rules themselves: may this person do that, to this request, about so much? */
export function MayThey({ personId }: { personId: string }) {
  const text = useText();
  const { t } = text;
  const [action, setAction] = useState<Action>('request.void');
  const [no, setNo] = useState('');
  const [amount, setAmount] = useState<string | null>(null);
  const [asked, setAsked] = useState<Question | null>(null);
  const { amounts = false } = ruleOf(action);
  const answer = useQuery({ ...explained(personId, asked ?? { action }), enabled: asked !== null });

  function ask(event: FormEvent): void {
    event.preventDefault();
    setAsked({ action, ...(no.trim() && { request: latinDigits(no.trim()) }), ...(amounts && amount !== null && { amount }) });
  }

  return (
    <section className="may-they" aria-labelledby="may-they">
      <h3 id="may-they">{t('access.may-they')}</h3>
      <form onSubmit={ask}>
        <Select<Action> showSearch={{ optionFilterProp: 'label' }} value={action} onChange={setAction} options={actions.map((one) => ({ value: one, label: t(`right.${one}`) }))} aria-label={t('access.what')} />
        <Input dir="ltr" maxLength={40} value={no} onChange={(e) => setNo(e.target.value)} placeholder={t('access.request-no')} aria-label={t('access.request-no')} />
        {amounts && <AmountLimit value={amount} onChange={setAmount} label={t('access.about-amount')} placeholder={t('access.about-amount')} />}
        <Button type="primary" htmlType="submit" loading={answer.isFetching}>{t('access.ask')}</Button>
      </form>
      <div role="status">
        {answer.error && asked && <p className="field-error">{errorText(answer.error, text)}</p>}
        {answer.data && asked && !answer.error && <Answer told={answer.data} />}
      </div>
    </section>
  );
}

function Answer({ told }: { told: Explanation }) {
  const text = useText();
  const { t } = text;
  const Icon = told.may ? CircleCheck : CircleX;
  return (
    <div className={told.may ? 'may-answer may-yes' : 'may-answer may-no'}>
      <Icon size={18} strokeWidth={1.8} aria-hidden />
      <div>
        <p><strong>{t(told.may ? 'access.may' : 'access.may-not')}</strong> <Reason told={told} /></p>
        {told.grants.length > 0 && (
          <ul>{told.grants.map((grant, index) => (
            <li key={index}>
              <GrantText grant={grant} />
              {grant.sources.map(({ group }) => group && <span key={group.en} className="muted"> · {t('access.through-group', { group: text.label(group) })}</span>)}
              {grant.miss && <span className="muted"> — {t(`access.miss.${grant.miss}`)}</span>}
            </li>
          ))}</ul>
        )}
      </div>
    </div>
  );
}

/** The sentence: because of what. */
function Reason({ told: { why, action, request, grants } }: { told: Explanation }) {
  const { t, label, money, unitName } = useText();
  const [nearest] = grants;
  const area = areaOf(action);
  return <>{t(`access.why.${why}`, {
    right: t(`right.${action}`), scope: nearest ? t(`access.scope.${nearest.scope}`) : '', request: request?.no ?? '', branch: request ? label(request.branch) : '', status: request ? label(statuses[request.status].label) : '',
    limit: nearest?.amountLimit ? `${money(nearest.amountLimit)} ${unitName}` : '', module: area ? label(modules[area]) : '', about: request ? 'request' : 'all',
  })}</>;
}
