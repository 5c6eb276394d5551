import { useInfiniteQuery } from '@tanstack/react-query';
import { useReason } from '../../shared/texts/use-reason';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import page from '../../shared/ui/page.module.css';
import { LoadFailed, Waiting } from '../../shared/ui/states';
import styles from './imports.module.css';
import { failedRows } from './imports-api';

/** The rows to mend in the list, counted from 1 without the header. */
export function FailedRows({ id }: { id: string }) {
  const { imports, intake } = useTexts();
  const reason = useReason();
  const query = useInfiniteQuery({
    queryKey: ['imports', 'rows', id],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => failedRows(id, pageParam, signal),
    getNextPageParam: (last) => (last.next === undefined ? undefined : String(last.next)),
  });
  const rows = query.data?.pages.flatMap((one) => one.items) ?? [];
  return (
    <section className={page.card} aria-labelledby="failed-rows">
      <h2 id="failed-rows">{imports.failedRows}</h2>
      {query.isPending ? <Waiting /> : null}
      {query.isError ? <LoadFailed error={query.error} onRetry={query.refetch} /> : null}
      {query.isSuccess && rows.length === 0 ? (
        <p className={page.soft}>{imports.noFailedRows}</p>
      ) : null}
      {rows.length > 0 ? (
        <table className={styles.rows}>
          <thead>
            <tr>
              <th scope="col">{imports.row}</th>
              <th scope="col">{imports.problem}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, problem, outcome }) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                <td>{problem ? reason(problem) : outcome}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {query.hasNextPage ? (
        <div className={page.actions}>
          <Button disabled={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
            {intake.more}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
