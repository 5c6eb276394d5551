import { useQuery } from '@tanstack/react-query';
import { freeQuery, type LeadCard } from '../../shared/api/leads';
import { useTexts } from '../../shared/texts/use-texts';
import styles from '../../shared/ui/list.module.css';
import { ListSearch, useMatches, useQueryText } from '../../shared/ui/list-search';
import { LoadFailed, Message, Waiting } from '../../shared/ui/states';
import { DepartingCard } from './departing-card';
import { FreeCard } from './free-card';
import { useDepartures } from './use-departures';

export function FreeList({ selectedId }: { selectedId?: string | undefined }) {
  const { free } = useTexts();
  const query = useQuery(freeQuery);
  if (query.isPending) return <Waiting />;
  if (query.isError) return <LoadFailed error={query.error} onRetry={query.refetch} />;
  return (
    <section className={styles.list} aria-label={free.title}>
      <header className={styles.head}>
        <h1>{free.title}</h1>
        {query.data.items.length > 1 ? <p>{free.hint}</p> : null}
      </header>
      <FreeCards cards={query.data.items} selectedId={selectedId} />
    </section>
  );
}

function FreeCards(props: { cards: LeadCard[]; selectedId: string | undefined }) {
  const { free, common } = useTexts();
  const [text] = useQueryText();
  const departures = useDepartures(props.cards);
  const leaving = new Map(departures.map((card) => [card.id, card]));
  const staying = props.cards.filter((card) => !leaving.has(card.id));
  const shown = useMatches([...staying, ...departures]).sort((a, b) =>
    a.receivedAt.localeCompare(b.receivedAt),
  );
  if (staying.length + departures.length === 0) {
    return <Message title={free.emptyTitle} text={free.emptyText} />;
  }
  return (
    <>
      {staying.length + departures.length > 4 || text ? <ListSearch /> : null}
      {shown.length === 0 ? <p className={styles.none}>{common.noHits(text)}</p> : null}
      <ul className={styles.rows}>
        {shown.map((card) => (
          <li key={card.id}>
            {leaving.has(card.id) ? (
              <DepartingCard card={card} />
            ) : (
              <FreeCard card={card} selected={card.id === props.selectedId} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
