import { fieldErrors } from '../../shared/api/http';
import { useTexts } from '../../shared/texts/use-texts';
import page from '../../shared/ui/page.module.css';
import { RefusedElsewhere } from '../../shared/ui/refusal';
import styles from './channel-page.module.css';
import type { useTry } from './channels-api';
import { factsOf } from './facts';

/** What the intake made of the sample, field by field as it will be kept. */
export function TryResult({ run }: { run: ReturnType<typeof useTry> }) {
  const { channels } = useTexts();
  if (run.isError) return <TryFailed error={run.error} />;
  const tried = run.data;
  return (
    <div role="status" aria-label={channels.result} className={styles.result}>
      {tried ? null : <p className={styles.empty}>{channels.tryEmpty}</p>}
      {tried && tried.contacts.length + tried.problems.length === 0 ? (
        <p className={page.notice}>{channels.tryNothing}</p>
      ) : null}
      {tried && tried.problems.length > 0 ? (
        <div className={page.notice} data-tone="bad">
          <h3>{channels.problems}</h3>
          <ul>
            {tried.problems.map(({ field, detail }) => (
              <li key={`${field} ${detail}`}>
                {field ? <code>{field}</code> : null} {detail}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {tried?.contacts.map((contact, place) => (
        // Contacts of a sample have no identity but their place in it.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={place} className={styles.contact}>
          <h3>{channels.contact(place + 1)}</h3>
          <dl>
            {factsOf(contact).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </div>
  );
}

/** What concerns a field of the sample is said beside it. */
function TryFailed({ error }: { error: Error }) {
  const { channels } = useTexts();
  return fieldErrors(error).length > 0 ? (
    <RefusedElsewhere error={error} known={['contentType', 'headers', 'body']} />
  ) : (
    <p role="alert" className={page.notice} data-tone="bad">
      {channels.tryFailed}
    </p>
  );
}
