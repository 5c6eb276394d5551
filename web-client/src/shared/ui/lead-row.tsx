import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { LeadCard } from '../api/leads';
import { useLanguage } from '../texts/use-texts';
import { CallbackChip } from './callback-chip';
import { Icon } from './icon';
import styles from './lead-row.module.css';
import { TestChip } from './sla-chip';

/** One lead in a list: the same frame in Free and Mine, so that the eye finds the same thing in the same place. */
export function LeadRow(props: {
  card: LeadCard;
  list: 'free' | 'mine';
  selected: boolean;
  aside?: ReactNode;
  foot: ReactNode;
}) {
  const { card, list, selected } = props;
  const language = useLanguage();
  const kind = card.requestType.names[language];
  return (
    <Link
      href={`/leads/${card.id}?list=${list}`}
      className={`${styles.row} ${selected ? styles.selected : ''}`}
      aria-current={selected ? 'page' : undefined}
    >
      <span className={styles.head}>
        <span className={styles.kind}>{kind}</span>
        {card.test ? <TestChip /> : null}
        <span className={styles.place}>
          <Icon name="pin" size={15} />
          {card.locationName}
        </span>
      </span>
      <span className={styles.body}>
        <span className={styles.words}>
          <span className={styles.subject}>{card.subject ?? kind}</span>
          {card.excerpt ? <span className={styles.excerpt}>{card.excerpt}</span> : null}
        </span>
        {props.aside}
      </span>
      <CallbackChip wish={card.callback} />
      <span className={styles.foot}>{props.foot}</span>
    </Link>
  );
}
