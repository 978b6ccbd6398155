import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntdApp, ConfigProvider } from 'antd';
import en from 'antd/es/locale/en_US';
import fa from 'antd/es/locale/fa_IR';
import { useLayoutEffect, useMemo } from 'react';
import { RouterProvider } from 'react-router';
import { ApiError } from './api-client';
import { showLanguage } from './i18n';
import { useMode, usePreferences } from './preferences';
import { router } from './router';
import { antdThemeOf, applyCssVariables, showFrameColour } from './theme';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000, gcTime: 10 * 60_000, refetchOnWindowFocus: true,
      // A refusal stays one; only a lost answer is asked for again.
      retry: (failures, error) => failures < 1 && (!(error instanceof ApiError) || error.problem.status >= 500),
      retryDelay: 800, networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

export function App() {
  const { language, density } = usePreferences();
  const mode = useMode();
  const theme = useMemo(() => antdThemeOf(mode, density), [mode, density]);
  useLayoutEffect(() => applyCssVariables(document.documentElement, mode, density), [mode, density]);
  useLayoutEffect(() => showFrameColour(mode), [mode]);
  useLayoutEffect(() => showLanguage(language), [language]);
  return (
    <ConfigProvider theme={theme} direction={language === 'fa' ? 'rtl' : 'ltr'} locale={language === 'fa' ? fa : en} button={{ autoInsertSpace: false }} wave={{ disabled: true }} virtual>
      <AntdApp className="app" message={{ duration: 4 }}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntdApp>
    </ConfigProvider>
  );
}
