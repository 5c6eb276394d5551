import { useQuery } from '@tanstack/react-query';
import { isBalanced, type Ledger as Kept, lastDays, ledgerQuery } from '../../shared/api/ledger';
import { useTexts } from '../../shared/texts/use-texts';
import { serverNow } from '../../shared/time/clock';
import { IntakeNav } from '../../shared/ui/intake-nav';
import page from '../../shared/ui/page.module.css';
import { LoadFailed, Message, Waiting } from '../../shared/ui/states';
import { useWide } from '../../shared/ui/use-wide';
import { accountsOf, sumOf } from './book';
import styles from './ledger.module.css';
import { LedgerDays } from './ledger-days';
import { LedgerSum } from './ledger-sum';
import { LedgerTable } from './ledger-table';

export function Ledger() {
  const { ledger } = useTexts();
  const days = lastDays(serverNow());
  const query = useQuery(ledgerQuery({ from: days.at(0) ?? '', to: days.at(-1) ?? '' }));
  return (
    <section className={page.page} aria-label={ledger.title}>
      <IntakeNav />
      <header className={page.head}>
        <div>
          <h1>{ledger.title}</h1>
          <p>{ledger.text}</p>
        </div>
      </header>
      {query.isPending ? <Waiting /> : null}
      {query.isError ? <LoadFailed error={query.error} onRetry={query.refetch} /> : null}
      {query.data?.items.length === 0 ? (
        <Message title={ledger.emptyTitle} text={ledger.emptyText} />
      ) : null}
      {query.data && query.data.items.length > 0 ? <Book kept={query.data} days={days} /> : null}
    </section>
  );
}

function Book({ kept, days }: { kept: Kept; days: string[] }) {
  const { ledger } = useTexts();
  const wide = useWide();
  const accounts = accountsOf(kept.items);
  return (
    <>
      <LedgerSum figures={sumOf(kept.items)} balanced={isBalanced(kept)} />
      <section className={`${page.card} ${styles.book}`} aria-labelledby="days">
        <h2 id="days">{ledger.last}</h2>
        {wide ? (
          <LedgerTable accounts={accounts} days={days} />
        ) : (
          <LedgerDays accounts={accounts} days={days.toReversed()} />
        )}
      </section>
    </>
  );
}
