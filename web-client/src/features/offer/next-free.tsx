import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { freeQuery } from '../../shared/api/leads';
import { useTexts } from '../../shared/texts/use-texts';
import { slaOf } from '../../shared/time/sla';
import { useNow } from '../../shared/time/use-now';
import { buttonClass } from '../../shared/ui/button';
import { LeadRow } from '../../shared/ui/lead-row';
import { SlaChip } from '../../shared/ui/sla-chip';
import styles from './lost.module.css';

/** What else can be caught, for who came in vain. */
export function NextFree({ besides }: { besides: string }) {
  const { lost } = useTexts();
  const now = useNow();
  const { data } = useQuery(freeQuery);
  if (!data) return null;
  const next = data.items.find((card) => card.id !== besides);
  return (
    <section className={styles.next}>
      <h2>{next ? lost.next : lost.noNext}</h2>
      {next ? (
        <LeadRow
          card={next}
          list="free"
          selected={false}
          foot={<SlaChip sla={slaOf(next.receivedAt, undefined, now)} />}
        />
      ) : null}
      <Link href="/free" className={buttonClass('outline', true)}>
        {lost.toFree}
      </Link>
    </section>
  );
}
