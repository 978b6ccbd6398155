import { IntlMessageFormat } from 'intl-messageformat';

const compiled = new Map<string, IntlMessageFormat>();

/** ICU messages for i18next: the same catalogue is read by the server, which speaks ICU too. */
export const icuFormat = {
  type: 'i18nFormat' as const,
  init(): void {},
  addLookupKeys: (keys: string[]): string[] => keys,
  parse(message: unknown, values: Record<string, string | number>, language: string, _namespace: string, key: string): string {
    if (typeof message !== 'string' || !message.includes('{')) return typeof message === 'string' ? message : key;
    const cacheKey = `${language}|${message}`;
    let format = compiled.get(cacheKey);
    if (!format) {
      format = new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
      compiled.set(cacheKey, format);
    }
    try {
      return String(format.format(values));
    } catch {
      return message;
    }
  },
};
