import { Link } from 'wouter';
import type { Lead } from '../../shared/api/leads';
import { useFormats, useLanguage, useTexts } from '../../shared/texts/use-texts';
import { Icon } from '../../shared/ui/icon';
import { Attachments } from './attachments';
import styles from './lead-page.module.css';

export function LeadFacts({ lead }: { lead: Lead }) {
  const texts = useTexts();
  const formats = useFormats();
  const facts = [
    [texts.lead.received, formats.moment(lead.receivedAt)],
    [texts.lead.channel, lead.channelName],
    ...Object.entries(lead.answers ?? {}),
  ];
  return (
    <>
      <section className={styles.block}>
        <h2>{texts.lead.message}</h2>
        {lead.message ? (
          <p className={styles.message}>{lead.message}</p>
        ) : (
          <p className={styles.soft}>{texts.lead.noMessage}</p>
        )}
      </section>
      <Attachments leadId={lead.id} />
      <section className={styles.block}>
        <h2>{texts.lead.details}</h2>
        <dl className={styles.facts}>
          {facts.map(([question, answer]) => (
            <div key={question} className={styles.fact}>
              <dt>{question}</dt>
              <dd>{answer}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Previous lead={lead} />
    </>
  );
}

function Previous({ lead }: { lead: Lead }) {
  const texts = useTexts();
  const language = useLanguage();
  const formats = useFormats();
  const previous = lead.previousLeads ?? [];
  if (previous.length === 0) return null;
  return (
    <section className={styles.block}>
      <h2>{texts.lead.previous}</h2>
      <ul className={styles.previous}>
        {previous.map((earlier) => (
          <li key={earlier.id}>
            <Link href={`/leads/${earlier.id}`}>
              <span>{earlier.subject ?? lead.requestType.names[language]}</span>
              <span className={styles.soft}>
                {formats.day(earlier.receivedAt)} · {texts.stages[earlier.stage]}
              </span>
              <Icon name="next" size={18} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
