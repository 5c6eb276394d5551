import type { RefObject } from 'react';
import type { Lead } from '../../shared/api/leads';
import { useTexts } from '../../shared/texts/use-texts';
import { buttonClass } from '../../shared/ui/button';
import { Icon } from '../../shared/ui/icon';
import styles from './lead-page.module.css';
import { phoneWords } from './phone-words';

export function ContactActions(props: {
  lead: Lead;
  callRef: RefObject<HTMLAnchorElement | null>;
  onCall: () => void;
}) {
  const { lead } = useTexts();
  const { phone, email } = props.lead.customer ?? {};
  return (
    <div className={styles.actions}>
      {phone ? (
        <a
          ref={props.callRef}
          href={`tel:${phone}`}
          className={`${buttonClass('solid', true)} ${styles.call}`}
          onClick={props.onCall}
        >
          <Icon name="phone" />
          {lead.callNumber(phoneWords(phone))}
        </a>
      ) : (
        <p className={styles.soft}>{lead.noPhone}</p>
      )}
      <div className={styles.pair}>
        {phone ? (
          <a href={`sms:${phone}`} className={buttonClass('outline', true)}>
            <Icon name="message" />
            {lead.sms}
          </a>
        ) : null}
        {email ? (
          <a href={`mailto:${email}`} className={buttonClass('outline', true)}>
            <Icon name="mail" />
            {lead.mail}
          </a>
        ) : null}
      </div>
    </div>
  );
}
