import { Link } from 'wouter';
import { useFormats, useTexts } from '../../shared/texts/use-texts';
import { type Account, sumOf } from './book';
import styles from './ledger.module.css';
import { LedgerCell } from './ledger-cell';

export function LedgerTable({ accounts, days }: { accounts: Account[]; days: string[] }) {
  const { intake, ledger } = useTexts();
  const formats = useFormats();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{ledger.text}</caption>
        <thead>
          <tr>
            <th scope="col">{intake.channel}</th>
            {days.map((day) => (
              <th key={day} scope="col">
                {formats.day(`${day}T12:00:00`)}
              </th>
            ))}
            <th scope="col">{ledger.total}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id}>
              <th scope="row">
                <Link href={`/channels/${account.id}`}>{account.name}</Link>
                <small>{intake.kinds[account.kind] ?? account.kind}</small>
              </th>
              {days.map((day) => {
                const line = account.on(day);
                return (
                  <td key={day}>
                    {line ? <LedgerCell figures={line} channel={account} /> : <Nothing />}
                  </td>
                );
              })}
              <td className={styles.total}>
                <LedgerCell figures={account.total} channel={account} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{ledger.total}</th>
            {days.map((day) => (
              <td key={day}>
                {formats.number(sumOf(accounts.flatMap((one) => one.on(day) ?? [])).received)}
              </td>
            ))}
            <td className={styles.total}>
              {formats.number(sumOf(accounts.map((one) => one.total)).received)}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Nothing() {
  const { ledger } = useTexts();
  return (
    <>
      <span aria-hidden="true" className={styles.nothing}>
        ·
      </span>
      <span className="visually-hidden">{ledger.nothing}</span>
    </>
  );
}
