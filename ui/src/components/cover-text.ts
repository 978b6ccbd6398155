import type { CoverVerdict } from '@contracts/unit-warranties';
import { useText, type Text } from '../app/use-text';

type Given = NonNullable<CoverVerdict['by']>;
type Refused = NonNullable<CoverVerdict['because']>;
export interface Said { key: string; verdict: CoverVerdict['verdict']; what: string; why: string }

const days = new Set(['until', 'since', 'starts']);
/** Why something is not covered, in words. */
function whyNot({ code, params }: Refused, { t, businessDate, count }: Text): string {
  const told = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, days.has(name) ? businessDate(String(value)) : name === 'cause' ? t(`warranty.exclusion.${String(value)}`) : typeof value === 'number' ? count(value) : value]));
  return t(`warranty.no.${code}`, told);
}

function because(by: Given, others: readonly Given[], { t, businessDate, digits }: Text): string {
  const until = by.until === null ? t('warranty.by.meter', { source: t(`warranty.source.${by.source}`) }) : t('warranty.by.until', { source: t(`warranty.source.${by.source}`), date: businessDate(by.until) });
  const share = by.share < 1_000 ? `${t('list.comma')}${t('warranty.share', { share: digits(by.share / 10) })}` : '';
  const later = others.find((other) => other.until !== null && by.until !== null && other.until > by.until);
  return `${until}${share}${later?.until ? `${t('list.comma')}${t('warranty.by.then', { source: t(`warranty.source.${later.source}`), date: businessDate(later.until) })}` : ''}`;
}

/** “Parts and labour: free, by the base warranty until…”, or why not. What is said alike of several classes is said once. */
export function useCoverText(): (cover: readonly CoverVerdict[]) => Said[] {
  const text = useText();
  const { t, label } = text;
  return (cover) => {
    const groups = new Map<string, { of: CoverVerdict[]; why: string }>();
    const saidOf = (one: CoverVerdict): string => `${one.class} ${JSON.stringify([one.by, one.because])}`;
    const whole = new Set(cover.filter(({ item }) => item === null).map(saidOf));
    // Of a part only what is not as of the whole.
    for (const one of cover.filter((part) => part.item === null || !whole.has(saidOf(part)))) {
      const why = one.by ? because(one.by, one.others, text) : one.because ? whyNot(one.because, text) : '';
      const key = `${one.item?.id ?? ''} ${one.verdict} ${why}`;
      const group = groups.get(key) ?? { of: [], why };
      group.of.push(one);
      groups.set(key, group);
    }
    return [...groups].map(([key, { of, why }]) => {
      const [first] = of;
      const { item, verdict } = first!;
      const classes = of.map((one) => t(`warranty.class.${one.class}`)).join(t('list.comma'));
      return { key, verdict, what: t(`warranty.today.${verdict}`, { what: item ? `${label(item.title)}${t('list.comma')}${classes}` : classes }), why };
    });
  };
}
