import type { LeadCard } from '../../shared/api/leads';
import { useTexts } from '../../shared/texts/use-texts';
import { slaOf } from '../../shared/time/sla';
import { useNow } from '../../shared/time/use-now';
import { SmallFlight } from '../../shared/ui/flight';
import { LeadRow } from '../../shared/ui/lead-row';
import { SlaChip } from '../../shared/ui/sla-chip';

export function FreeCard({ card, selected }: { card: LeadCard; selected: boolean }) {
  const { free } = useTexts();
  const sla = slaOf(card.receivedAt, undefined, useNow());
  return (
    <LeadRow
      card={card}
      list="free"
      selected={selected}
      aside={
        <SmallFlight
          ageMillis={sla.ageMillis}
          state={sla.state === 'breached' ? 'down' : 'flying'}
        />
      }
      foot={
        <>
          <span>{card.passedByMe ? free.passedByMe : card.channelName}</span>
          <span style={{ marginLeft: 'auto' }}>
            <SlaChip sla={sla} />
          </span>
        </>
      }
    />
  );
}
