import { useInfiniteQuery } from '@tanstack/react-query';
import { useText } from '../../../app/use-text';
import { HistoryRows } from '../../audit/components/HistoryRows';
import { personHistory } from '../api/people';

/** What was done with the account, and by whom. */
export function HistorySection({ id }: { id: string }) {
  const { t } = useText();
  return (
    <section className="account-section" aria-labelledby="person-history">
      <header><h2 id="person-history">{t('people.history')}</h2></header>
      <HistoryRows list={useInfiniteQuery(personHistory(id))} />
    </section>
  );
}
