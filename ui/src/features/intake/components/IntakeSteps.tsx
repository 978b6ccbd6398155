import { Check } from 'lucide-react';
import { Fragment } from 'react';
import { useText } from '../../../app/use-text';
import { steps, type Step } from '../intake-form';

export function IntakeSteps({ current, onChoose }: { current: Step | null; onChoose?: (step: Step) => void }) {
  const { t, count } = useText();
  const at = current ? steps.indexOf(current) : steps.length;
  return (
    <ol className="steps">
      {[...steps, 'receipt' as const].map((step, i) => (
        <Fragment key={step}>
          {i > 0 && <li className="step-line" aria-hidden />}
          <li>
            <button type="button" disabled={step === 'receipt' || !onChoose} className={i < at ? 'step step-done' : i === at ? 'step step-now' : 'step'} aria-current={i === at ? 'step' : undefined} onClick={() => step !== 'receipt' && onChoose?.(step)}>
              <span className="step-number">{i < at ? <Check size={13} strokeWidth={2.4} aria-hidden /> : count(i + 1)}</span>{t(`intake.step.${step}`)}
            </button>
          </li>
        </Fragment>
      ))}
    </ol>
  );
}
