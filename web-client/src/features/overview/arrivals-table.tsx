import { useTexts } from '../../shared/texts/use-texts';
import { hours } from './arrivals-chart';
import styles from './overview.module.css';
import type { Arrivals } from './stats-api';

export function ArrivalsTable({ arrivals }: { arrivals: Arrivals }) {
  const { overview } = useTexts();
  return (
    <details className={styles.details}>
      <summary>{overview.asTable}</summary>
      <table className={styles.hours}>
        <caption className="visually-hidden">{overview.arrivals}</caption>
        <thead>
          <tr>
            <th scope="col">{overview.hour}</th>
            <th scope="col">{overview.total}</th>
            <th scope="col">{overview.insideShort}</th>
            <th scope="col">{overview.outsideShort}</th>
          </tr>
        </thead>
        <tbody>
          {arrivals.hours.map(({ hour, total, outside }) => (
            <tr key={hour}>
              <th scope="row">{hours(hour)}</th>
              <td>{total}</td>
              <td>{total - outside}</td>
              <td>{outside}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
