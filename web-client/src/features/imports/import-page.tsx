import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Me } from '../../shared/api/me';
import { useTexts } from '../../shared/texts/use-texts';
import { buttonClass } from '../../shared/ui/button';
import { Icon } from '../../shared/ui/icon';
import page from '../../shared/ui/page.module.css';
import { LoadFailed, Message, Waiting } from '../../shared/ui/states';
import { ImportResult } from './import-result';
import { type Import, importQuery } from './imports-api';
import { MappingForm } from './mapping-form';

const POLL_MILLIS = 1_000;
const GOING_ON = new Set<string | undefined>(['running', 'undoing']);

export function ImportPage({ id, me }: { id: string; me: Me }) {
  const { imports } = useTexts();
  const query = useQuery({
    ...importQuery(id),
    refetchInterval: ({ state }) => (GOING_ON.has(state.data?.state) ? POLL_MILLIS : false),
  });
  return (
    <section className={page.page} aria-label={query.data?.filename ?? imports.title}>
      <Link href="/import" className={page.back}>
        <Icon name="back" />
        {imports.title}
      </Link>
      {query.isPending ? <Waiting /> : null}
      {query.isError ? <LoadFailed error={query.error} onRetry={query.refetch} /> : null}
      {query.data ? <Opened one={query.data} me={me} /> : null}
    </section>
  );
}

function Opened({ one, me }: { one: Import; me: Me }) {
  const { imports } = useTexts();
  const about = [imports.rows(one.rows), one.event, one.encoding];
  return (
    <>
      <header className={page.head}>
        <div>
          <h1>{one.filename}</h1>
          <p>{about.filter(Boolean).join(' · ')}</p>
        </div>
      </header>
      {one.state !== 'draft' ? (
        <ImportResult one={one} />
      ) : one.columns ? (
        <MappingForm one={one} columns={one.columns} me={me} />
      ) : (
        <Message title={imports.states.draft ?? one.state} text={imports.columnsGone}>
          <Link href="/import" className={buttonClass('solid')}>
            {imports.again}
          </Link>
        </Message>
      )}
    </>
  );
}
