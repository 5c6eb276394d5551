import { useFormats, useTexts } from '../../shared/texts/use-texts';
import { type Account, sumOf } from './book';
import styles from './ledger.module.css';
import { LedgerCell } from './ledger-cell';

/** The phone's ledger: day by day, newest first, each with the channels that brought something. */
export function LedgerDays({ accounts, days }: { accounts: Account[]; days: string[] }) {
  const { ledger } = useTexts();
  const formats = useFormats();
  return (
    <ol className={styles.days}>
      {days.map((day) => {
        const own = accounts.flatMap((account) => {
          const line = account.on(day);
          return line ? [{ account, line }] : [];
        });
        const received = sumOf(own.map((one) => one.line)).received;
        return (
          <li key={day}>
            <h3>
              {formats.day(`${day}T12:00:00`)}
              <span>{own.length > 0 ? formats.number(received) : ledger.nothing}</span>
            </h3>
            {own.length > 0 ? (
              <ul>
                {own.map(({ account, line }) => (
                  <li key={account.id}>
                    <span>{account.name}</span>
                    <LedgerCell figures={line} channel={account} inWords />
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
