import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Lead } from '../../shared/api/leads';
import { administers, type Me } from '../../shared/api/me';
import { useTexts } from '../../shared/texts/use-texts';
import { useKeys } from '../../shared/ui/use-keys';
import { AfterCallSheet } from './after-call-sheet';
import { Attempts } from './attempts';
import { ContactActions } from './contact-actions';
import { useStageChange } from './lead-api';
import { LeadFacts } from './lead-facts';
import { LeadHead } from './lead-head';
import styles from './lead-page.module.css';
import { NoteForm } from './note-form';
import { StageBar } from './stage-bar';
import { Timeline } from './timeline';

/** A lead in full, for its owner and for the location's admins. Fresh from the catch it opens on the call. */
export function LeadPage({ lead, me, canLeave }: { lead: Lead; me: Me; canLeave: boolean }) {
  const texts = useTexts();
  const [, navigate] = useLocation();
  const [calling, setCalling] = useState(false);
  const callLink = useRef<HTMLAnchorElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const change = useStageChange(lead);
  const own = lead.owner?.memberId === me.memberId;
  useKeys({
    c: own ? () => callLink.current?.click() : undefined,
    n: own ? () => note.current?.focus() : undefined,
    Escape: canLeave ? () => navigate(own ? '/mine' : '/free') : undefined,
  });
  return (
    <article className={styles.page} aria-label={lead.customer?.name ?? texts.common.lead}>
      <LeadHead lead={lead} own={own} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <ContactActions lead={lead} callRef={callLink} onCall={() => own && setCalling(true)} />
          {lead.owner ? <StageBar lead={lead} change={change} editable={own} /> : null}
          <LeadFacts lead={lead} />
        </div>
        <div className={styles.side}>
          {own ? <NoteForm leadId={lead.id} fieldRef={note} /> : null}
          <Timeline leadId={lead.id} />
          {administers(me, lead.locationId) ? <Attempts leadId={lead.id} /> : null}
        </div>
      </div>
      {calling ? (
        <AfterCallSheet lead={lead} change={change} onClose={() => setCalling(false)} />
      ) : null}
    </article>
  );
}
