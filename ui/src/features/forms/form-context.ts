import { createContext, useContext } from 'react';
import type { FieldError } from '@contracts/errors';
import type { FormUi } from '@contracts/form';
import type { UploadState } from '../files/use-uploads';
import type { Values } from './form-schema';

/** What the templates and widgets need beside their own value; a context, since rjsf memoises its fields. */
export interface FormHost {
  idPrefix: string;
  ui: FormUi;
  required: ReadonlySet<string>;
  /** By path: `lines.0.price`. */
  errors: ReadonlyMap<string, FieldError>;
  disabled: boolean;
  /** What stands in the other fields: the totals of lines take the discount from there. */
  values: Values;
  /** With whose files the form's are kept (`newRequest`: with one that is still to be registered); without it takes none. */
  requestId?: string | undefined;
  /** Where the files of a field are: what is sent before they are there would be without them. */
  onUploads?: ((path: string, state: UploadState) => void) | undefined;
}

export const FormHostContext = createContext<FormHost | null>(null);

export function useFormHost(): FormHost {
  const host = useContext(FormHostContext);
  if (!host) throw new Error('A field outside of a form');
  return host;
}

export const fieldId = (prefix: string, path: string): string => `${prefix}-${path.replace(/\./g, '-')}`;
