import { useCallback, useState } from 'react';
import type { UploadState } from './use-uploads';

/** Of all fields of a form together: what is stuck is told even while others are on their way, since it does not go on by itself. */
export function useFormUploads() {
  const [fields, setFields] = useState<ReadonlyMap<string, UploadState>>(new Map());
  const onUploads = useCallback((path: string, state: UploadState) => setFields((was) => ((was.get(path) ?? 'none') === state ? was : new Map([...was, [path, state]]))), []);
  const states = new Set(fields.values());
  const uploads: UploadState = states.has('stuck') ? 'stuck' : states.has('sending') ? 'sending' : 'none';
  return { uploads, onUploads };
}
