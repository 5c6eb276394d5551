import { Link } from 'wouter';
import { useTexts } from '../../shared/texts/use-texts';
import { buttonClass } from '../../shared/ui/button';
import { CopyLine } from '../../shared/ui/copy-line';
import { Icon } from '../../shared/ui/icon';
import page from '../../shared/ui/page.module.css';
import type { Form } from './forms-api';

/** How visitors come to the form: by its own address, or by a line of script on a page. */
export function EmbedCard({ channelId, form }: { channelId: string; form: Form }) {
  const { forms } = useTexts();
  return (
    <section className={page.card} aria-labelledby="embed">
      <header>
        <h2 id="embed">{forms.embed}</h2>
        <p>{form.published ? forms.embedText : forms.embedLater}</p>
      </header>
      <CopyLine label={forms.hosted} value={form.hostedUrl} />
      <CopyLine code label={forms.script} value={form.script} />
      <p className={page.soft}>
        {forms.origins} <Link href={`/channels/${channelId}`}>{forms.toChannel}</Link>
      </p>
      {form.published ? (
        <div className={page.actions}>
          <a
            href={form.hostedUrl}
            target="_blank"
            rel="noreferrer"
            className={buttonClass('outline')}
          >
            <Icon name="open" />
            {forms.openHosted}
          </a>
        </div>
      ) : null}
    </section>
  );
}
