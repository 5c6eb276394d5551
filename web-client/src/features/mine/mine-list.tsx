import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'wouter';
import { type LeadCard, mineQuery, STAGES, type Stage } from '../../shared/api/leads';
import { useFormats, useTexts } from '../../shared/texts/use-texts';
import { slaOf } from '../../shared/time/sla';
import { buttonClass } from '../../shared/ui/button';
import { LeadRow } from '../../shared/ui/lead-row';
import styles from '../../shared/ui/list.module.css';
import { ListSearch, useMatches, useQueryText } from '../../shared/ui/list-search';
import { SlaChip } from '../../shared/ui/sla-chip';
import { LoadFailed, Message, Waiting } from '../../shared/ui/states';
import { StageChip } from './stage-chip';
import { StageFilter } from './stage-filter';

export function MineList({ selectedId }: { selectedId?: string | undefined }) {
  const { mine } = useTexts();
  const query = useQuery(mineQuery);
  if (query.isPending) return <Waiting />;
  if (query.isError) return <LoadFailed error={query.error} onRetry={query.refetch} />;
  const cards = query.data.items;
  return (
    <section className={styles.list} aria-label={mine.title}>
      <header className={styles.head}>
        <h1>{mine.title}</h1>
      </header>
      {cards.length === 0 ? (
        <Message title={mine.emptyTitle} text={mine.emptyText}>
          <Link href="/free" className={buttonClass('solid')}>
            {mine.toFree}
          </Link>
        </Message>
      ) : (
        <Cards cards={cards} selectedId={selectedId} />
      )}
    </section>
  );
}

function Cards({ cards, selectedId }: { cards: LeadCard[]; selectedId: string | undefined }) {
  const { mine, common } = useTexts();
  const [params] = useSearchParams();
  const [text] = useQueryText();
  const stage = STAGES.find((known) => known === params.get('stage'));
  const inStage = stage ? cards.filter((card) => card.stage === stage) : cards;
  const shown = useMatches(inStage);
  return (
    <>
      <StageFilter cards={cards} stage={stage} />
      {cards.length > 4 || text ? <ListSearch /> : null}
      {shown.length === 0 ? (
        <p className={styles.none}>
          {inStage.length === 0 ? mine.emptyStage : common.noHits(text)}
        </p>
      ) : null}
      <ul className={styles.rows}>
        {shown.map((card) => (
          <li key={card.id}>
            <OwnCard card={card} selected={card.id === selectedId} />
          </li>
        ))}
      </ul>
    </>
  );
}

function OwnCard({ card, selected }: { card: LeadCard; selected: boolean }) {
  const { mine } = useTexts();
  const formats = useFormats();
  const next: Record<Stage, string> = mine.next;
  return (
    <LeadRow
      card={card}
      list="mine"
      selected={selected}
      aside={<StageChip stage={card.stage} />}
      foot={
        <>
          <strong>{next[card.stage]}</strong>
          <span>{formats.day(card.receivedAt)}</span>
          {card.claimedAt ? (
            <span style={{ marginLeft: 'auto' }}>
              <SlaChip sla={slaOf(card.receivedAt, card.claimedAt, 0)} />
            </span>
          ) : null}
        </>
      }
    />
  );
}
