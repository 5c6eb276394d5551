import { useLocation } from 'wouter';
import type { Lead } from '../../shared/api/leads';
import { useFormats, useLanguage, useTexts } from '../../shared/texts/use-texts';
import { Flight } from '../../shared/ui/flight';
import hero from '../../shared/ui/hero.module.css';
import { Icon } from '../../shared/ui/icon';
import { useKeys } from '../../shared/ui/use-keys';
import styles from './lost.module.css';
import { NextFree } from './next-free';

/** Somebody else's lead: who has it and by how much, and what else can be caught. */
export function Lost({ lead, canLeave }: { lead: Lead; canLeave: boolean }) {
  const { lost } = useTexts();
  const language = useLanguage();
  const formats = useFormats();
  const [, navigate] = useLocation();
  useKeys({ Escape: canLeave ? () => navigate('/free') : undefined });
  const { owner, margin, claimedAt } = lead;
  const age = claimedAt ? Date.parse(claimedAt) - Date.parse(lead.receivedAt) : 0;
  const who = owner && `${owner.name} (${owner.locationName ?? lead.locationName})`;
  return (
    <article className={styles.lost}>
      <div className={`${hero.hero} ${hero.gone}`} role="status">
        <p className={hero.place}>
          <Icon name="pin" size={18} />
          {lead.locationName}
        </p>
        <Flight ageMillis={age} state="gone" {...(owner && { initials: owner.initials })} />
        <h1 className={styles.who}>
          {who === undefined
            ? lost.somebody
            : margin
              ? lost.before(who, formats.margin(margin.millis))
              : lost.taken(who)}
        </h1>
        {claimedAt ? <p>{lost.after(formats.duration(age))}</p> : null}
      </div>
      <div className={styles.body}>
        <p className={styles.subject}>{lead.subject ?? lead.requestType.names[language]}</p>
        <p className={styles.soft}>{lost.consolation}</p>
        {canLeave ? <NextFree besides={lead.id} /> : null}
      </div>
    </article>
  );
}
