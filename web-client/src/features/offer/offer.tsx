import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Lead } from '../../shared/api/leads';
import { useLanguage, useTexts } from '../../shared/texts/use-texts';
import { slaOf } from '../../shared/time/sla';
import { useNow } from '../../shared/time/use-now';
import { Button } from '../../shared/ui/button';
import { CallbackChip } from '../../shared/ui/callback-chip';
import { Icon } from '../../shared/ui/icon';
import { useKeys } from '../../shared/ui/use-keys';
import styles from './offer.module.css';
import { OfferHero } from './offer-hero';
import { PassSheet } from './pass-sheet';
import { useClaim } from './use-claim';

/** A free lead: what is asked and where, how long it has been in the air, and one big button. */
export function Offer({ lead, canLeave }: { lead: Lead; canLeave: boolean }) {
  const texts = useTexts();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const [passing, setPassing] = useState(false);
  const claiming = useClaim(lead.id);
  const leave = canLeave ? () => navigate('/free') : undefined;
  const take = () => {
    if (lead.canClaim && !claiming.isPending) claiming.mutate();
  };
  useKeys({ t: take, Escape: leave });
  const kind = lead.requestType.names[language];
  const sla = slaOf(lead.receivedAt, undefined, useNow());
  return (
    <article className={styles.offer} aria-label={lead.subject ?? kind}>
      <OfferHero lead={lead} sla={sla} />
      <div className={styles.body}>
        <p className={styles.kind}>{kind}</p>
        <h1>{lead.subject ?? kind}</h1>
        <CallbackChip wish={lead.callback} />
        {lead.excerpt ? (
          <blockquote className={styles.excerpt} aria-label={texts.offer.message}>
            {lead.excerpt}
          </blockquote>
        ) : null}
        <p className={styles.source}>
          <Icon name="message" size={18} />
          {lead.channelName}
        </p>
        <p className={styles.promise}>{texts.offer.promise}</p>
      </div>
      <div className={styles.actions}>
        {claiming.isError && lead.view === 'offer' ? (
          <p role="alert" className={styles.problem}>
            {texts.offer.failedToTake}
          </p>
        ) : null}
        <Button look="catch" wide disabled={claiming.isPending || !lead.canClaim} onClick={take}>
          {claiming.isPending ? texts.offer.taking : texts.offer.take}
        </Button>
        <div className={styles.others}>
          <Button look="quiet" onClick={() => setPassing(true)}>
            {texts.offer.pass}
          </Button>
          {leave ? (
            <Button look="quiet" onClick={leave}>
              {texts.offer.notNow}
            </Button>
          ) : null}
        </div>
      </div>
      {passing ? (
        <PassSheet leadId={lead.id} onClose={() => setPassing(false)} onPassed={leave} />
      ) : null}
    </article>
  );
}
