import { useQuery } from '@tanstack/react-query';
import { useFormats, useTexts } from '../../shared/texts/use-texts';
import { LoadFailed, Waiting } from '../../shared/ui/states';
import styles from './locations-card.module.css';
import card from './overview.module.css';
import type { Span } from './period';
import { RateBar } from './rate-bar';
import { type LocationFigures, locationsQuery } from './stats-api';
import { lightOf, worstFirst } from './traffic-light';

export function LocationsCard({ span }: { span: Span }) {
  const { overview } = useTexts();
  const query = useQuery(locationsQuery(span));
  return (
    <section className={card.card} aria-labelledby="locations">
      <header>
        <h2 id="locations">{overview.locations}</h2>
        <p>{overview.locationsText}</p>
      </header>
      {query.isPending ? <Waiting /> : null}
      {query.isError ? <LoadFailed error={query.error} onRetry={query.refetch} /> : null}
      {query.data?.items.length === 0 ? <p className={card.none}>{overview.noLocations}</p> : null}
      {query.data && query.data.items.length > 0 ? (
        <Locations locations={worstFirst(query.data.items)} />
      ) : null}
    </section>
  );
}

function Locations({ locations }: { locations: LocationFigures[] }) {
  const { overview } = useTexts();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{overview.location}</th>
          <th scope="col">{overview.leads}</th>
          <th scope="col">{overview.caught}</th>
          <th scope="col">{overview.waits}</th>
          <th scope="col">{overview.medianTime}</th>
          <th scope="col" className={styles.rate}>
            {overview.hitRate}
            <small>{overview.hitRateText}</small>
          </th>
        </tr>
      </thead>
      <tbody>
        {locations.map((location) => (
          <LocationLine key={location.locationId} location={location} />
        ))}
      </tbody>
    </table>
  );
}

function LocationLine({ location }: { location: LocationFigures }) {
  const { overview } = useTexts();
  const formats = useFormats();
  const light = lightOf(location);
  const { medianSeconds } = location;
  return (
    <tr>
      <th scope="row">
        <span className={styles.place}>
          <span className={styles.light} data-light={light} />
          <span>
            {location.name}
            <small>{overview.states[light]}</small>
          </span>
        </span>
      </th>
      <td data-label={overview.leads}>{formats.number(location.leads)}</td>
      <td data-label={overview.caught}>{formats.number(location.claimed)}</td>
      <td data-label={overview.waits} className={location.unclaimed > 0 ? styles.late : undefined}>
        {formats.number(location.unclaimed)}
      </td>
      <td data-label={overview.medianTime}>
        {medianSeconds === undefined ? '–' : formats.duration(medianSeconds * 1000)}
      </td>
      <td data-label={overview.hitRate} className={styles.rate}>
        <RateBar location={location} />
      </td>
    </tr>
  );
}
