import { signatureField } from '@contracts/signature';

/** A signature as it was written; it is drawn with the colour of the text around it. */
export function SignatureImage({ strokes, title }: { strokes: string; title: string }) {
  return (
    <svg className="signature-image" viewBox={`0 0 ${signatureField.width} ${signatureField.height}`} role="img" aria-label={title}>
      <SignatureStrokes strokes={strokes} />
    </svg>
  );
}

/** The pen, for whoever draws the field around it. */
export function SignatureStrokes({ strokes }: { strokes: string }) {
  return <path d={strokes} fill="none" stroke="currentColor" strokeWidth={2} strokeLinecap="round" strokeLinejoin="round" />;
}
