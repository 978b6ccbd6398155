import { Button } from 'antd';
import { ArrowRight, CircleCheck, Plus, Printer } from 'lucide-react';
import { useNavigate } from 'react-router';
import { useText } from '../../../app/use-text';
import { Num } from '../../../components/Num';
import type { CreatedRequest } from '../api/create-request';
import { IntakeSteps } from './IntakeSteps';

/** It is registered: the receipt first, then the next thing to do. */
export function Registered({ created, onAnother }: { created: CreatedRequest; onAnother: () => void }) {
  const { t, digits } = useText();
  const navigate = useNavigate();
  return (
    <div className="intake">
      <header className="page-head"><h1>{t('intake.title')}</h1><IntakeSteps current={null} /></header>
      <div className="registered" role="status">
        <CircleCheck size={34} strokeWidth={1.5} aria-hidden />
        <h2>{t('intake.registered.title', { no: digits(created.no) })}</h2>
        <p>{t('intake.registered.text', { code: '' })}<Num>{created.trackingCode}</Num></p>
        <div>
          <Button type="primary" size="large" icon={<Printer size={17} strokeWidth={1.7} />} onClick={() => window.open(`/print/receipt/${created.id}`, '_blank', 'noopener')}>{t('request.print')}</Button>
          <Button size="large" onClick={() => void navigate(created.task ? `/inbox/${created.task.id}` : `/requests/${created.id}`)}>{t(created.task ? 'intake.to-task' : 'intake.open-request')}<ArrowRight size={16} strokeWidth={1.8} className="directional" aria-hidden /></Button>
          <Button size="large" icon={<Plus size={16} strokeWidth={1.8} />} onClick={onAnother}>{t('intake.another')}</Button>
        </div>
      </div>
    </div>
  );
}
