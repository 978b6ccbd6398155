import { useState } from 'react';
import type { FieldError } from '@contracts/errors';
import type { Language } from '@contracts/label';
import { useText } from '../../../app/use-text';
import type { Mode } from '../../../app/theme';
import { SchemaForm } from '../components/SchemaForm';
import type { Values } from '../form-schema';
import { exampleValues, galleryFields, galleryForm } from './gallery-form';
import { OneLook } from './OneLook';
import { PhotoStates } from './PhotoStates';
import './gallery.css';

const looks: [Language, Mode][] = [['fa', 'light'], ['en', 'dark'], ['en', 'light'], ['fa', 'dark']];
const states = ['filled', 'empty', 'wrong', 'disabled'] as const;
export type State = (typeof states)[number];

const wrong: FieldError[] = galleryFields.map((path) => ({ path, code: 'field.required' }));
const none: FieldError[] = [];

/** Every field that a form can have, in both directions and themes: what a manager chooses from, and what nobody may break unseen. */
export function GalleryPage() {
  const { t } = useText();
  const [state, setState] = useState<State>('filled');
  return (
    <div className="gallery">
      <header className="page-head">
        <h1>{t('gallery.title')}</h1>
        <span className="spacer" />
        {states.map((one) => <button key={one} type="button" className="chip" aria-pressed={state === one} onClick={() => setState(one)}>{t(`gallery.${one}`)}</button>)}
      </header>
      <div className="gallery-looks" key={state}>
        {looks.map(([language, mode]) => <OneLook key={language + mode} language={language} mode={mode}><Fields state={state} idPrefix={`${language}-${mode}`} /></OneLook>)}
      </div>
    </div>
  );
}

function Fields({ state, idPrefix }: { state: State; idPrefix: string }) {
  const { t, language } = useText();
  const [values, setValues] = useState<Values>(state === 'empty' || state === 'wrong' ? {} : exampleValues);
  return (
    <>
      <h2>{t(`gallery.in.${language}`)}</h2>
      <SchemaForm form={galleryForm} values={values} onChange={setValues} shown={galleryFields} errors={state === 'wrong' ? wrong : none} disabled={state === 'disabled'} idPrefix={idPrefix} />
      <PhotoStates state={state} />
    </>
  );
}
