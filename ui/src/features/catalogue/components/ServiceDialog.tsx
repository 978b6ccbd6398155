import { useQuery } from '@tanstack/react-query';
import { App, Button, Input, Modal, Select } from 'antd';
import { useState, type FormEvent } from 'react';
import type { ServiceDefinition } from '@contracts/catalogue-services';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { treeRows } from '../../../lib/tree';
import { typedNumber } from '../../../lib/digits';
import { useChangeService } from '../api/structure';
import { termsOf } from '../api/terms';
import type { Chosen } from '../item-values';
import { ManyChoice, OneChoice } from './ItemChoice';
import { TermSelect } from './TermSelect';

/** Says what a service is. */
export function ServiceDialog({ id, service, onClose }: { id: string; service: ServiceDefinition; onClose: () => void }) {
  const text = useText();
  const { t, label, digits } = text;
  const { message } = App.useApp();
  const change = useChangeService(id);
  const kinds = useQuery(termsOf('product-kind'));
  const [revision] = useState(service.revision);
  const [groupId, setGroup] = useState(service.group?.id ?? null);
  const [jobTypeId, setJobType] = useState(service.jobType?.id ?? null);
  const [serviceTypeId, setServiceType] = useState(service.serviceType?.id ?? null);
  const [minutes, setMinutes] = useState(service.standardMinutes === null ? '' : digits(service.standardMinutes));
  const [soldAs, setSoldAs] = useState<Chosen | null>(service.soldAs && { id: service.soldAs.id, name: label(service.soldAs.title) });
  const [kindIds, setKinds] = useState(service.kinds.map((kind) => kind.id));
  const [goods, setGoods] = useState<Chosen[]>(service.goods.map((item) => ({ id: item.id, name: label(item.title) })));
  const [branches, setBranches] = useState<Chosen[]>(service.branches.map((branch) => ({ id: branch.id, name: label(branch.name) })));
  const plain = typedNumber(minutes);
  const ready = /^\d{0,5}$/.test(plain);

  function save(event: FormEvent): void {
    event.preventDefault();
    if (!ready || change.isPending) return;
    change.mutate({ revision, change: { groupId, jobTypeId, serviceTypeId, standardMinutes: plain === '' ? null : Number(plain), soldAsId: soldAs?.id ?? null, kindIds, itemIds: goods.map((one) => one.id), branchIds: branches.map((one) => one.id) } }, {
      onSuccess: () => { void message.success(t('catalogue.services.saved')); onClose(); },
    });
  }

  return (
    <Modal open onCancel={onClose} title={t('catalogue.services.definition')} width={520} mask={{ closable: false }} footer={null}>
      <form className="place-form item-form" onSubmit={save}>
        <label htmlFor="service-group">{t('catalogue.services.group')}</label>
        <TermSelect id="service-group" list="service-group" value={groupId} onChange={setGroup} placeholder={t('catalogue.choose')} />
        <label htmlFor="service-job">{t('catalogue.services.job-type')}</label>
        <TermSelect id="service-job" list="job-type" value={jobTypeId} onChange={setJobType} placeholder={t('catalogue.choose')} />
        <label htmlFor="service-type">{t('catalogue.services.service-type')}</label>
        <TermSelect id="service-type" list="service-type" value={serviceTypeId} onChange={setServiceType} placeholder={t('catalogue.choose')} />
        <label htmlFor="service-minutes">{t('catalogue.services.minutes')}</label>
        <Input id="service-minutes" dir="ltr" inputMode="numeric" maxLength={5} status={ready ? '' : 'error'} value={minutes} onChange={(e) => setMinutes(e.target.value)} />
        <span className="place-label">{t('catalogue.services.sold-as')}</span>
        <OneChoice kind="item" role="service" title={t('catalogue.services.sold-as-self')} value={soldAs} without={id} onChange={setSoldAs} />
        <label htmlFor="service-kinds">{t('catalogue.services.kinds')}</label>
        <Select
          id="service-kinds" mode="multiple" loading={kinds.isPending} showSearch={{ optionFilterProp: 'search' }} placeholder={t('catalogue.choose')} value={kindIds} onChange={setKinds}
          options={treeRows(kinds.data?.items ?? [], (term) => term).filter(({ item }) => item.active || kindIds.includes(item.id)).map(({ item, depth }) => ({ value: item.id, search: `${item.name.fa} ${item.name.en} ${item.code}`, depth, label: label(item.name) }))}
          optionRender={({ label: name, data: { depth } }) => <span style={{ paddingInlineStart: (depth as number) * 14 }}><bdi>{name}</bdi></span>}
        />
        <span className="place-label">{t('catalogue.services.items')}</span>
        <ManyChoice kind="item" role="goods" title={t('catalogue.find-item')} value={goods} without={id} onChange={setGoods} />
        <p className="muted">{t('catalogue.services.goods-hint')}</p>
        <span className="place-label">{t('catalogue.services.branches')}</span>
        <ManyChoice kind="branch" title={t('catalogue.services.branch-find')} value={branches} onChange={setBranches} />
        {change.error && <p className="field-error" role="alert">{errorText(change.error, text)}</p>}
        <div className="setting-form-end"><Button type="primary" htmlType="submit" loading={change.isPending} disabled={!ready}>{t('catalogue.save')}</Button></div>
      </form>
    </Modal>
  );
}
