import { signatureField, typedName } from '@contracts/signature';
import { useText } from '../app/use-text';

/** A signature as it was written, with the colour of the text around it; a name that was typed for one says so. */
export function SignatureImage({ signed, title }: { signed: string; title: string }) {
  const name = typedName(signed);
  if (name !== null) return <TypedSignature name={name} />;
  return (
    <svg className="signature-image" viewBox={`0 0 ${signatureField.width} ${signatureField.height}`} role="img" aria-label={title}>
      <SignatureStrokes strokes={signed} />
    </svg>
  );
}

export function TypedSignature({ name }: { name: string }) {
  const { t } = useText();
  return <span className="signature-typed"><bdi>{name}</bdi><small>{t('form.signed-by-name')}</small></span>;
}

/** The pen, for whoever draws the field around it. */
export function SignatureStrokes({ strokes }: { strokes: string }) {
  return <path d={strokes} fill="none" stroke="currentColor" strokeWidth={2} strokeLinecap="round" strokeLinejoin="round" />;
}
