import type { Language } from '@contracts/label';
import { groupDigits } from './digits';

/** Bytes as people say them: whole megabytes up to a gigabyte, then gigabytes with one place while they are few. */
export function bytesOf(bytes: number, language: Language): { unit: 'megabytes' | 'gigabytes'; amount: string } {
  const megabytes = bytes / 1024 ** 2;
  if (megabytes < 1024) return { unit: 'megabytes', amount: groupDigits(String(Math.round(megabytes)), language) };
  const gigabytes = megabytes / 1024;
  return { unit: 'gigabytes', amount: groupDigits(gigabytes < 100 ? gigabytes.toFixed(1).replace(/\.0$/, '') : String(Math.round(gigabytes)), language) };
}
