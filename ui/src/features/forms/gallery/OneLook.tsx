import { ConfigProvider } from 'antd';
import en from 'antd/es/locale/en_US';
import fa from 'antd/es/locale/fa_IR';
import { useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Language } from '@contracts/label';
import { i18n } from '../../../app/i18n';
import { OtherPreferences, usePreferences } from '../../../app/preferences';
import { antdThemeOf, applyCssVariables, type Mode } from '../../../app/theme';

/** What is inside is shown in a language and a theme of its own, whatever the reader has chosen. */
export function OneLook({ language, mode, children }: { language: Language; mode: Mode; children: ReactNode }) {
  const { density } = usePreferences();
  const panel = useRef<HTMLElement>(null);
  const other = useMemo(() => ({ language, theme: mode }), [language, mode]);
  const speaking = useMemo(() => i18n.cloneInstance({ lng: language }), [language]);
  const theme = useMemo(() => antdThemeOf(mode, density), [mode, density]);
  useLayoutEffect(() => applyCssVariables(panel.current!, mode, density), [mode, density]);
  const direction = language === 'fa' ? 'rtl' : 'ltr';
  return (
    <OtherPreferences value={other}>
      <I18nextProvider i18n={speaking}>
        <ConfigProvider theme={theme} direction={direction} locale={language === 'fa' ? fa : en} getPopupContainer={() => panel.current ?? document.body}>
          <section ref={panel} className="one-look" dir={direction} lang={language}>{children}</section>
        </ConfigProvider>
      </I18nextProvider>
    </OtherPreferences>
  );
}
