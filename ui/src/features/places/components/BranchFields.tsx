import { Input, Select } from 'antd';
import { branchKinds, type BranchChange, type BranchRow } from '@contracts/places';
import { useText } from '../../../app/use-text';
import { NameFields } from '../../../components/NameFields';

export type BranchFieldValues = Pick<BranchChange, 'name' | 'kind' | 'parentId' | 'timeZone'>;
export const isReady = ({ name, parentId, timeZone }: BranchFieldValues, mayBeTop: boolean): boolean => name.fa.trim() !== '' && name.en.trim() !== '' && timeZone.trim() !== '' && (mayBeTop || parentId !== null);

/** What is the same of a branch that is made and of one that is changed. `offered`: whom it may belong to. */
export function BranchFields({ id, value, onChange, offered }: { id: string; value: BranchFieldValues; onChange: (value: BranchFieldValues) => void; offered: readonly BranchRow[] }) {
  const { t, label } = useText();
  return (
    <>
      <NameFields id={`${id}-name`} value={value.name} onChange={(name) => onChange({ ...value, name })} />
      <label htmlFor={`${id}-kind`}>{t('places.kind')}</label>
      <Select id={`${id}-kind`} value={value.kind} onChange={(kind) => onChange({ ...value, kind })} options={branchKinds.map((kind) => ({ value: kind, label: t(`places.kind.${kind}`) }))} />
      <label htmlFor={`${id}-parent`}>{t('places.parent')}</label>
      <Select id={`${id}-parent`} value={value.parentId ?? undefined} onChange={(parentId: string) => onChange({ ...value, parentId })} placeholder={t('places.parent-none')} options={offered.map((branch) => ({ value: branch.id, label: label(branch.name) }))} />
      <label htmlFor={`${id}-zone`}>{t('places.time-zone')}</label>
      <Input id={`${id}-zone`} dir="ltr" maxLength={60} value={value.timeZone} onChange={(e) => onChange({ ...value, timeZone: e.target.value })} />
    </>
  );
}
