import { localDigits } from './digits';
import type { Language } from './label';

/** A line in few words: what it is, and how many where that is not one, in the reader's digits. */
export function lineName({ title, quantity }: { title: string; quantity: string }, language: Language): string {
  if (quantity === '1') return title;
  return `${title} × ${localDigits(language === 'fa' ? quantity.replace('.', '٫') : quantity, language)}`;
}
