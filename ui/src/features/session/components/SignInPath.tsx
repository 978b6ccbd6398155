import { useText } from '../../../app/use-text';

const steps = ['receive', 'diagnose', 'repair', 'qc', 'hand-over'] as const;

/** The product in one picture: a device on its way through the diagram. */
export function SignInPath() {
  const { t } = useText();
  return (
    <svg className="sign-in-path" viewBox="0 0 200 520" style={{ direction: 'ltr' }} role="presentation">
      <circle className="done" cx="100" cy="26" r="15" />
      {steps.map((step, i) => {
        const y = 78 + i * 92;
        const state = i < 2 ? 'done' : i === 2 ? 'now' : 'ahead';
        return (
          <g key={step} className={state}>
            <path className="flow" d={`M100 ${i === 0 ? 41 : y - 40} V${y - 7}`} />
            <path className="tip" d={`M94 ${y - 10} l6 9 6 -9 z`} />
            <rect x="35" y={y} width="130" height="52" rx="8" />
            <text x="100" y={y + 31} textAnchor="middle">{t(`session.step.${step}`)}</text>
          </g>
        );
      })}
    </svg>
  );
}
