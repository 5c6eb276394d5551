import type { Lead } from '../../shared/api/leads';
import { useFormats, useTexts } from '../../shared/texts/use-texts';
import type { Sla } from '../../shared/time/sla';
import { Counter } from '../../shared/ui/counter';
import { Flight } from '../../shared/ui/flight';
import hero from '../../shared/ui/hero.module.css';
import { Icon } from '../../shared/ui/icon';
import { SlaChip, TestChip } from '../../shared/ui/sla-chip';

export function OfferHero({ lead, sla }: { lead: Lead; sla: Sla }) {
  const texts = useTexts();
  const formats = useFormats();
  return (
    <header className={`${hero.hero} ${hero.deep}`}>
      <p className={hero.place}>
        <Icon name="pin" size={18} />
        {lead.locationName}
        {lead.test ? <TestChip /> : null}
        <span className={hero.chip}>
          <SlaChip sla={sla} />
        </span>
      </p>
      <Flight ageMillis={sla.ageMillis} state={sla.state === 'breached' ? 'down' : 'flying'} />
      <p className={hero.age} role="timer">
        <strong>
          <Counter value={formats.duration(sla.ageMillis)} />
        </strong>{' '}
        <span>{texts.offer.sinceSuffix}</span>
      </p>
      {lead.alerted ? (
        <p className={hero.line}>
          <Icon name="people" size={18} />
          {texts.offer.alerted(lead.alerted)}
        </p>
      ) : null}
    </header>
  );
}
