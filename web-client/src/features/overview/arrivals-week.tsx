import type { CSSProperties } from 'react';
import { useFormats, useTexts } from '../../shared/texts/use-texts';
import { hours } from './arrivals-chart';
import styles from './arrivals-week.module.css';
import { type Arrivals, WEEKDAYS } from './stats-api';

/**
 * The week as a table of 7 by 24 counts, read cell by cell by those who cannot see it; the shade only repeats the number. On a
 * phone the cells are too narrow for their numbers, so they show the shade and keep the number for the reader and the tooltip.
 */
export function ArrivalsWeek({ arrivals }: { arrivals: Arrivals }) {
  const { overview } = useTexts();
  const formats = useFormats();
  const cells = arrivals.weekdays.flatMap(({ day, hours: counts }) =>
    counts.map((count, hour) => ({ day: WEEKDAYS.indexOf(day), hour, count })),
  );
  const peak = cells.reduce((a, b) => (b.count > a.count ? b : a), { day: 0, hour: 0, count: 0 });
  if (peak.count === 0) return null;
  return (
    <table className={styles.week}>
      <caption>
        {overview.week}.{' '}
        {overview.peak(`${formats.weekday(peak.day, 'long')} ${hours(peak.hour)}`, peak.count)}
      </caption>
      <thead>
        <tr>
          <td />
          {arrivals.hours.map(({ hour }) => (
            <th key={hour} scope="col" data-shown={hour % 6 === 0}>
              <span>{hour}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {WEEKDAYS.map((day, index) => (
          <tr key={day}>
            <th scope="row" aria-label={formats.weekday(index, 'long')}>
              {formats.weekday(index, 'short')}
            </th>
            {cells
              .filter((cell) => cell.day === index)
              .map(({ hour, count }) => (
                <td
                  key={hour}
                  title={`${formats.weekday(index, 'long')} ${hours(hour)}: ${count}`}
                  style={{ '--heat': count / peak.count } as CSSProperties}
                >
                  <span>{count}</span>
                </td>
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
