import { Button, Select } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import type { FieldError } from '@contracts/errors';
import type { GrantView } from '@contracts/access';
import { actions, resources, ruleOf, type Action, type ActionRule, type Scope } from '@contracts/actions';
import { statuses, statusNames, type Status } from '@contracts/statuses';
import { codeText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { IconButton } from '../../../components/IconButton';
import { AmountLimit } from './AmountLimit';

interface Right extends ActionRule { action: Action }
const rights: readonly Right[] = actions.map((action) => ({ action, ...ruleOf(action) }));
type Change = (grants: GrantView[]) => void;

/** Every right by what it is about; beside each how far it reaches, and what it is limited by. Without `onChange` it is only shown. */
export function GrantMatrix({ grants, onChange, faults }: { grants: readonly GrantView[]; onChange?: Change | undefined; faults: readonly FieldError[] }) {
  const { t } = useText();
  return (
    <>
      {resources.map((resource) => (
        <section key={resource} className="grants" aria-labelledby={`grants-${resource}`}>
          <h3 id={`grants-${resource}`}>{t(`access.resource.${resource}`)}</h3>
          <ul>{rights.filter((right) => right.resource === resource).map((right) => <RightRow key={right.action} right={right} grants={grants} onChange={onChange} faults={faults} />)}</ul>
        </section>
      ))}
    </>
  );
}

function RightRow({ right, grants, onChange, faults }: { right: Right; grants: readonly GrantView[]; onChange: Change | undefined; faults: readonly FieldError[] }) {
  const text = useText();
  const { t } = text;
  const name = t(`right.${right.action}`);
  const mine = grants.flatMap((grant, index) => (grant.action === right.action ? [{ grant, index }] : []));
  const add = (scope: Scope): void => onChange?.([...grants, { action: right.action, scope, statuses: null, amountLimit: null }]);
  const put = (index: number, grant: GrantView | null): void => onChange?.(grants.flatMap((one, at) => (at === index ? grant ?? [] : one)));
  const none = { value: 'none' as const, label: t('access.scope.none') };
  const scopeOptions = right.scopes.map((scope) => ({ value: scope, label: t(`access.scope.${scope}`) }));
  return (
    <li className={mine.length > 0 ? 'grant grant-given' : 'grant'}>
      <span className="grant-name">{name}</span>
      <div className="grant-lines">
        {mine.length === 0 && <Select<Scope | 'none'> size="small" className="grant-scope" disabled={!onChange} value="none" options={[none, ...scopeOptions]} onChange={(scope) => { if (scope !== 'none') add(scope); }} aria-label={t('access.reach-of', { right: name })} />}
        {mine.map(({ grant, index }) => (
          <div key={index} className="grant-line">
            <Select<Scope | 'none'> size="small" className="grant-scope" disabled={!onChange} value={grant.scope} options={[none, ...scopeOptions]} onChange={(scope) => put(index, scope === 'none' ? null : { ...grant, scope })} aria-label={t('access.reach-of', { right: name })} />
            {right.statuses && <Select<Status[]> size="small" className="grant-statuses" mode="multiple" maxTagCount={1} allowClear disabled={!onChange} value={grant.statuses ?? []} placeholder={t('access.all-statuses')} options={statusNames.map((status) => ({ value: status, label: text.label(statuses[status].label) }))} onChange={(chosen) => put(index, { ...grant, statuses: chosen.length > 0 ? chosen : null })} aria-label={t('access.statuses-of', { right: name })} />}
            {right.amounts && <AmountLimit disabled={!onChange} value={grant.amountLimit} onChange={(amountLimit) => put(index, { ...grant, amountLimit })} label={t('access.amount-of', { right: name })} />}
            {mine.length > 1 && onChange && <IconButton label={t('access.remove-line')} icon={<Trash2 size={15} strokeWidth={1.7} />} onClick={() => put(index, null)} />}
            {faults.filter(({ path }) => path.startsWith(`grants.${index}.`)).map(({ path, code, params }) => <p key={path} className="field-error" role="alert">{codeText(code, params, text)}</p>)}
          </div>
        ))}
        {mine.length > 0 && (right.statuses || right.amounts) && onChange && <Button size="small" type="text" icon={<Plus size={13} strokeWidth={1.7} aria-hidden />} onClick={() => add(mine[0]!.grant.scope)}>{t('access.add-line')}</Button>}
      </div>
    </li>
  );
}
