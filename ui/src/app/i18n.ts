import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '@contracts/label';
import { icuFormat } from './icu-format';
import { readPreferences } from './preferences';

type Messages = Record<string, string>;
/** What is said of diagrams and of migrations no screen says yet; the server does. What only pages beside the inbox say comes with them (`page-texts.ts`). */
const files = import.meta.glob<Messages>(['../../../contracts/messages/*/*.json', '!../../../contracts/messages/*/{findings,check,migrations,access,audit,catalogue,customers,inquiry,people,prices,settings,system,webhooks}.json'], { eager: true, import: 'default' });

/** One flat catalogue a language, from all features' files. */
function catalogue(language: Language, of = files): Messages {
  const found = Object.entries(of).filter(([path]) => path.includes(`/messages/${language}/`));
  return Object.assign({}, ...found.map(([, messages]) => messages)) as Messages;
}

export const i18n = createInstance();
void i18n.use(icuFormat).use(initReactI18next).init({
  resources: { fa: { ui: catalogue('fa') }, en: { ui: catalogue('en') } },
  lng: readPreferences().language,
  fallbackLng: 'en',
  ns: ['ui'],
  defaultNS: 'ui',
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  react: { useSuspense: false },
});

export function showLanguage(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'fa' ? 'rtl' : 'ltr';
  if (i18n.language !== language) void i18n.changeLanguage(language);
}

let pageTexts: Promise<void> | undefined;
/** Adds what only pages beside the inbox say; the first of them waits for it. */
export function loadPageTexts(): Promise<void> {
  pageTexts ??= import('./page-texts').then(({ files: more }) => {
    for (const language of ['fa', 'en'] as const) i18n.addResourceBundle(language, 'ui', catalogue(language, more));
  }).catch((cause: unknown) => {
    pageTexts = undefined;
    throw cause;
  });
  return pageTexts;
}
