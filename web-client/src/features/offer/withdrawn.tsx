import { useLocation } from 'wouter';
import type { Lead } from '../../shared/api/leads';
import { useLanguage, useTexts } from '../../shared/texts/use-texts';
import hero from '../../shared/ui/hero.module.css';
import { Icon } from '../../shared/ui/icon';
import { useKeys } from '../../shared/ui/use-keys';
import styles from './lost.module.css';
import { NextFree } from './next-free';

/** A lead whose list was taken back: there is nothing to catch, and nobody was faster. */
export function Withdrawn({ lead, canLeave }: { lead: Lead; canLeave: boolean }) {
  const { lost } = useTexts();
  const language = useLanguage();
  const [, navigate] = useLocation();
  useKeys({ Escape: canLeave ? () => navigate('/free') : undefined });
  return (
    <article className={styles.lost}>
      <div className={`${hero.hero} ${hero.gone}`} role="status">
        <p className={hero.place}>
          <Icon name="pin" size={18} />
          {lead.locationName}
        </p>
        <h1 className={styles.who}>{lost.withdrawn}</h1>
      </div>
      <div className={styles.body}>
        <p className={styles.subject}>{lead.subject ?? lead.requestType.names[language]}</p>
        <p className={styles.soft}>{lost.withdrawnText}</p>
        {canLeave ? <NextFree besides={lead.id} /> : null}
      </div>
    </article>
  );
}
