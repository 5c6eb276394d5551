import { useQuery } from '@tanstack/react-query';
import { type LeadCard, leadQuery } from '../../shared/api/leads';
import { useTexts } from '../../shared/texts/use-texts';
import styles from './departing-card.module.css';

/** A card that somebody just took: it tells whose it is now, then leaves the list. */
export function DepartingCard({ card }: { card: LeadCard }) {
  const { free } = useTexts();
  const { data } = useQuery(leadQuery(card.id));
  const owner = data?.owner;
  return (
    <div className={styles.card} role="status">
      <span className={styles.initials} aria-hidden="true">
        {owner?.initials ?? '·'}
      </span>
      <span className={styles.words}>
        <strong>{owner ? free.took(owner.name) : free.someoneTook}</strong>
        <span>{card.subject}</span>
      </span>
    </div>
  );
}
