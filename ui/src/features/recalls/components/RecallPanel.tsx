import { App, Button, Popconfirm, Progress } from 'antd';
import { X } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { mostRecalled, type RecallDetail, type RecallMoveTo } from '@contracts/recalls';
import { useText } from '../../../app/use-text';
import { IconButton } from '../../../components/IconButton';
import { Num } from '../../../components/Num';
import { Refusal } from '../../../components/Refusal';
import { useMoveRecall } from '../api/recalls';
import { ChangeRecall } from './RecallEditor';
import { RecallState } from './RecallState';
import { RecallUnits } from './RecallUnits';

/** Which units it is about, what is done with them, and how far that has come. */
export function RecallPanel({ recall }: { recall: RecallDetail }) {
  const text = useText();
  const { t, label, count, businessDate } = text;
  const [changing, setChanging] = useState(false);
  const close = <Link to="/recalls" className="setting-close"><IconButton label={t('action.close')} icon={<X size={18} strokeWidth={1.7} />} /></Link>;
  const { code, kind, title, state, item, ranges, lots, madeFrom, madeTo, instructions, units, settled } = recall;
  const many = units >= mostRecalled;
  return (
    <article className="setting">
      <header className="setting-head"><div><h2><bdi>{label(title)}</bdi> <bdi dir="ltr" className="muted">{code}</bdi></h2><p><RecallState state={state} /> <span className="muted">{t(`recalls.kind.${kind}-text`)}</span></p></div>{close}</header>
      {changing ? <ChangeRecall recall={recall} onClose={() => setChanging(false)} /> : (
        <>
          <div className="recall-progress">
            <strong>{t('recalls.progress', { done: count(settled), all: many ? `${count(units)}+` : count(units) })}</strong>
            <Progress percent={units === 0 ? 0 : Math.round((settled / units) * 100)} size="small" showInfo={false} aria-label={t('recalls.settled')} />
          </div>
          {instructions[text.language] && <p className="recall-text"><bdi>{instructions[text.language]}</bdi></p>}
          <dl className="recall-facts">
            <dt>{t('recalls.item')}</dt><dd><Link to={`/catalogue/items/${item.id}`}><bdi>{label(item.title)}</bdi></Link> {item.code && <Num>{item.code}</Num>}</dd>
            {ranges.length > 0 && <><dt>{t('recalls.ranges')}</dt><dd>{ranges.map(({ from, to }) => <div key={from}><Num>{from === to ? from : `${from} – ${to}`}</Num></div>)}</dd></>}
            {lots.length > 0 && <><dt>{t('recalls.lots')}</dt><dd><bdi>{lots.join(t('list.comma'))}</bdi></dd></>}
            {madeFrom && <><dt>{t('recalls.made-from')}</dt><dd>{businessDate(madeFrom)}</dd></>}
            {madeTo && <><dt>{t('recalls.made-to')}</dt><dd>{businessDate(madeTo)}</dd></>}
          </dl>
          {recall.mayChange && <Acts recall={recall} onChange={() => setChanging(true)} />}
          <RecallUnits recall={recall} />
        </>
      )}
    </article>
  );
}

function Acts({ recall, onChange }: { recall: RecallDetail; onChange: () => void }) {
  const { t } = useText();
  const { message } = App.useApp();
  const move = useMoveRecall(recall.id);
  const to = (state: RecallMoveTo): void => move.mutate(state, { onSuccess: () => void message.success(t(`recalls.${state}`)) });
  const asked = (state: RecallMoveTo, act: 'publish' | 'close' | 'again', primary: boolean) => (
    <Popconfirm title={t(`recalls.${act}`)} description={<span className="pop-text">{t(act === 'close' ? 'recalls.close.sure' : 'recalls.publish.sure')}</span>} okText={t(`recalls.${act}`)} cancelText={t('action.cancel')} onConfirm={() => to(state)}>
      <Button type={primary ? 'primary' : 'default'} loading={move.isPending}>{t(`recalls.${act}`)}</Button>
    </Popconfirm>
  );
  return (
    <>
      <div className="setting-form-end">
        {recall.state === 'draft' && asked('published', 'publish', true)}
        {recall.state === 'published' && asked('closed', 'close', false)}
        {recall.state === 'closed' && asked('published', 'again', false)}
        <Button onClick={onChange}>{t('recalls.change')}</Button>
      </div>
      <Refusal inset of={[move]} />
    </>
  );
}
