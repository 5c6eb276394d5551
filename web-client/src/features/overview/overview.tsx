import type { Me } from '../../shared/api/me';
import { useTexts } from '../../shared/texts/use-texts';
import { AlarmStrip } from '../../shared/ui/alarm-strip';
import { ArrivalsCard } from './arrivals-card';
import { LocationsCard } from './locations-card';
import styles from './overview.module.css';
import { PERIODS, useSpan } from './period';
import { SpeedCard } from './speed-card';
import { TodayCard } from './today-card';

export function Overview({ me }: { me: Me }) {
  const { overview } = useTexts();
  const { span } = useSpan();
  return (
    <section className={styles.page} aria-label={overview.title}>
      <h1>{overview.title}</h1>
      {me.tenantAdmin ? <AlarmStrip /> : null}
      <TodayCard />
      <Filters me={me} />
      <div className={styles.pair}>
        <ArrivalsCard span={span} />
        <SpeedCard span={span} />
      </div>
      <LocationsCard span={span} />
    </section>
  );
}

function Filters({ me }: { me: Me }) {
  const { overview } = useTexts();
  const { period, locationId, set } = useSpan();
  return (
    <div className={styles.filters}>
      <fieldset className={styles.periods}>
        <legend className="visually-hidden">{overview.period}</legend>
        {PERIODS.map((option) => (
          <label key={option}>
            <input
              type="radio"
              name="period"
              className="visually-hidden"
              checked={option === period}
              onChange={() => set('period', option)}
            />
            {overview.periods[option]}
          </label>
        ))}
      </fieldset>
      {me.locations.length > 1 ? (
        <select
          aria-label={overview.location}
          value={locationId ?? ''}
          onChange={(event) => set('location', event.target.value || undefined)}
        >
          <option value="">{overview.allLocations}</option>
          {me.locations.map((location) => (
            <option key={location.id} value={location.id}>
              {location.name}
            </option>
          ))}
        </select>
      ) : null}
    </div>
  );
}
