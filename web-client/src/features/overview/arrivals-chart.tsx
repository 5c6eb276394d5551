import { useFormats, useTexts } from '../../shared/texts/use-texts';
import styles from './arrivals-chart.module.css';
import { niceTop, ticksTo } from './scale';
import type { Arrivals } from './stats-api';

const WIDTH = 640;
const HEIGHT = 250;
const LEFT = 34;
const TOP = 22;
const BOTTOM = 28;
const STEP = (WIDTH - LEFT) / 24;
const BAR = STEP * 0.72;
const PLOT = HEIGHT - TOP - BOTTOM;

/**
 * One bar per hour of the day: the open part stands on the axis, the part outside opening hours on top of it, hatched, so that
 * the two differ without colour. The table below the chart holds the same numbers for those who cannot see it.
 */
export function ArrivalsChart({ arrivals }: { arrivals: Arrivals }) {
  const { overview } = useTexts();
  const formats = useFormats();
  const top = niceTop(Math.max(...arrivals.hours.map((one) => one.total)));
  const height = (value: number) => (value / top) * PLOT;
  const y = (value: number) => TOP + PLOT - height(value);
  const peak = arrivals.hours.reduce((a, b) => (b.total > a.total ? b : a));
  return (
    <figure className={styles.chart}>
      <figcaption>
        <span className={styles.open}>{overview.during}</span>
        <span className={styles.outside}>{overview.outside}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${overview.arrivals}. ${overview.peak(hours(peak.hour), peak.total)}`}
      >
        <defs>
          <pattern
            id="night"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="6" height="6" className={styles.nightGround} />
            <path d="M0 0V6" className={styles.nightLine} />
          </pattern>
        </defs>
        {ticksTo(top).map((tick) => (
          <g key={tick}>
            <path d={`M${LEFT} ${y(tick)}H${WIDTH}`} className={styles.grid} />
            <text x={LEFT - 8} y={y(tick) + 4.5} textAnchor="end">
              {formats.number(tick)}
            </text>
          </g>
        ))}
        {arrivals.hours.map(({ hour, total, outside }) => {
          const x = LEFT + hour * STEP + (STEP - BAR) / 2;
          return (
            <g key={hour} className={styles.hour}>
              <title>{`${hours(hour)}: ${total} · ${overview.outsideShort} ${outside}`}</title>
              <rect
                x={LEFT + hour * STEP}
                y={TOP}
                width={STEP}
                height={PLOT}
                className={styles.hit}
              />
              <rect
                x={x}
                y={y(total - outside)}
                width={BAR}
                height={height(total - outside)}
                className={styles.openBar}
              />
              <rect
                x={x}
                y={y(total)}
                width={BAR}
                height={height(outside)}
                fill="url(#night)"
                className={styles.nightBar}
              />
              {hour === peak.hour ? (
                <text x={x + BAR / 2} y={y(total) - 7} textAnchor="middle" className={styles.peak}>
                  {formats.number(total)}
                </text>
              ) : null}
            </g>
          );
        })}
        <path d={`M${LEFT} ${y(0)}H${WIDTH}`} className={styles.axis} />
        {[0, 3, 6, 9, 12, 15, 18, 21].map((hour) => (
          <text key={hour} x={LEFT + (hour + 0.5) * STEP} y={HEIGHT - 7} textAnchor="middle">
            {hour}
          </text>
        ))}
      </svg>
    </figure>
  );
}

export function hours(hour: number) {
  return `${hour}–${hour + 1}`;
}
