import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useFormats, useTexts } from '../../shared/texts/use-texts';
import { Icon } from '../../shared/ui/icon';
import page from '../../shared/ui/page.module.css';
import { LoadFailed, Waiting } from '../../shared/ui/states';
import styles from './imports.module.css';
import { type Import, importsQuery } from './imports-api';

export function ImportList() {
  const { imports } = useTexts();
  const query = useQuery(importsQuery);
  return (
    <section className={page.card} aria-labelledby="earlier">
      <h2 id="earlier">{imports.earlier}</h2>
      {query.isPending ? <Waiting /> : null}
      {query.isError ? <LoadFailed error={query.error} onRetry={query.refetch} /> : null}
      {query.data?.items.length === 0 ? <p className={page.soft}>{imports.noEarlier}</p> : null}
      {query.data && query.data.items.length > 0 ? (
        <ul className={styles.list}>
          {query.data.items.map((one) => (
            <li key={one.id}>
              <Earlier one={one} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function Earlier({ one }: { one: Import }) {
  const { imports } = useTexts();
  const formats = useFormats();
  const about = [
    imports.rows(one.rows),
    one.event,
    one.createdAt && formats.moment(one.createdAt),
  ].filter(Boolean);
  return (
    <Link href={`/import/${one.id}`} className={styles.earlier}>
      <span className={styles.file}>
        <b>{one.filename}</b>
        <small>{about.join(' · ')}</small>
      </span>
      <span className={styles.chip} data-state={one.state}>
        {imports.states[one.state] ?? one.state}
      </span>
      <span className={styles.bad}>
        {one.failed ? `${formats.number(one.failed)} ${imports.outcome.failed}` : ''}
      </span>
      <Icon name="next" size={18} />
    </Link>
  );
}
