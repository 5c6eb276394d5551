import type { Lead } from '../../shared/api/leads';
import { useFormats, useLanguage, useTexts } from '../../shared/texts/use-texts';
import { slaOf } from '../../shared/time/sla';
import { useNow } from '../../shared/time/use-now';
import { CallbackChip } from '../../shared/ui/callback-chip';
import { Flight } from '../../shared/ui/flight';
import hero from '../../shared/ui/hero.module.css';
import { Icon } from '../../shared/ui/icon';
import { SlaChip, TestChip } from '../../shared/ui/sla-chip';
import styles from './lead-page.module.css';

export function LeadHead({ lead, own }: { lead: Lead; own: boolean }) {
  const texts = useTexts();
  const language = useLanguage();
  const name = lead.customer?.name ?? texts.lead.unnamed;
  const kind = lead.requestType.names[language];
  return (
    <>
      {own && lead.stage === 'new' ? <CaughtHero lead={lead} /> : null}
      <header className={styles.head}>
        <p className={styles.kind}>
          {kind}
          <span className={styles.place}>
            <Icon name="pin" size={16} />
            {lead.locationName}
          </span>
          {lead.test ? <TestChip /> : null}
        </p>
        <h1>{name}</h1>
        {lead.subject ? <p className={styles.subject}>{lead.subject}</p> : null}
        <CallbackChip wish={lead.callback} />
        <Taken lead={lead} own={own} />
      </header>
    </>
  );
}

function CaughtHero({ lead }: { lead: Lead }) {
  const texts = useTexts();
  return (
    <div className={`${hero.hero} ${hero.caught} ${styles.caught}`}>
      <Flight ageMillis={took(lead)} state="caught" />
      <div>
        <p className={hero.title}>{texts.lead.caught}</p>
        <TookIt lead={lead} />
      </div>
    </div>
  );
}

function TookIt({ lead }: { lead: Lead }) {
  const texts = useTexts();
  const formats = useFormats();
  const others = Math.max(0, (lead.alerted ?? 1) - 1);
  return <p>{texts.lead.youTook(formats.duration(took(lead)), others)}</p>;
}

/** Everybody but the proud new owner reads it in one quiet line. */
function Taken({ lead, own }: { lead: Lead; own: boolean }) {
  const texts = useTexts();
  const formats = useFormats();
  const now = useNow();
  if (!lead.owner) return <SlaChip sla={slaOf(lead.receivedAt, undefined, now)} />;
  if (own && lead.stage === 'new') return null;
  return (
    <div className={styles.taken}>
      {own ? (
        <TookIt lead={lead} />
      ) : (
        <p>{texts.lead.ownerTook(lead.owner.name, formats.duration(took(lead)))}</p>
      )}
    </div>
  );
}

function took(lead: Lead) {
  return lead.claimedAt ? Date.parse(lead.claimedAt) - Date.parse(lead.receivedAt) : 0;
}
