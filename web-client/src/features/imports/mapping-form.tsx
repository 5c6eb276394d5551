import { useState } from 'react';
import { fieldErrors } from '../../shared/api/http';
import type { Me } from '../../shared/api/me';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import page from '../../shared/ui/page.module.css';
import { LocationField, RequestTypeField } from '../../shared/ui/place-fields';
import { RefusedElsewhere, refusalOf } from '../../shared/ui/refusal';
import { type Consent, ConsentChoice } from './consent-choice';
import styles from './imports.module.css';
import { type Column, type Import, useStart } from './imports-api';
import { MappingTable } from './mapping-table';
import { guessOf, reachable, type Target } from './targets';

export function MappingForm(props: { one: Import; columns: Column[]; me: Me }) {
  const { one, columns, me } = props;
  const { imports, intake } = useTexts();
  const [chosen, setChosen] = useState<Record<string, Target>>(() =>
    Object.fromEntries(columns.map((column) => [String(column.index), guessOf(column)])),
  );
  const [requestType, setRequestType] = useState('');
  const [locationId, setLocationId] = useState('');
  const [consent, setConsent] = useState<Consent>({ contact: false, marketing: false });
  const [unreachable, setUnreachable] = useState(false);
  const start = useStart(one.id);
  const errors = fieldErrors(start.error);
  const refused = (field: string) => refusalOf(errors, field, intake.refused);
  const known = [...columns.map(({ index }) => `columns.${index}`), 'requestType', 'locationId'];
  const begin = () => {
    const useless = !reachable(Object.values(chosen));
    setUnreachable(useless);
    if (useless) return;
    start.mutate({
      columns: chosen,
      ...(requestType && { requestType }),
      ...(locationId && { locationId }),
      ...((consent.contact || consent.marketing) && {
        consent: {
          ...(consent.contact && { contact: true }),
          ...(consent.marketing && { marketing: true }),
        },
      }),
    });
  };
  return (
    <form
      className={styles.mapping}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      <section className={page.card} aria-labelledby="mapping">
        <header>
          <h2 id="mapping">{imports.mapping}</h2>
          <p>{imports.mappingText}</p>
        </header>
        <MappingTable
          columns={columns}
          preview={one.preview ?? []}
          chosen={chosen}
          refused={(index) => refused(`columns.${index}`)}
          onChoose={(index, target) => {
            setChosen({ ...chosen, [index]: target });
            setUnreachable(false);
            start.reset();
          }}
        />
      </section>
      <section className={page.card} aria-labelledby="every">
        <h2 id="every">{imports.forRows}</h2>
        <div className={styles.pair}>
          <RequestTypeField
            by="key"
            value={requestType}
            onChange={setRequestType}
            error={refused('requestType')}
          />
          <LocationField
            me={me}
            value={locationId}
            onChange={setLocationId}
            error={refused('locationId')}
          />
        </div>
        <ConsentChoice consent={consent} onConsent={setConsent} />
        {unreachable ? (
          <p role="alert" className={page.notice} data-tone="bad">
            {imports.unreachable}
          </p>
        ) : null}
        {start.isError ? <RefusedElsewhere error={start.error} known={known} /> : null}
        <div className={page.actions}>
          <Button type="submit" look="solid" disabled={start.isPending}>
            {imports.start}
          </Button>
          <span className={page.soft}>{imports.startHint(one.rows)}</span>
        </div>
      </section>
    </form>
  );
}
