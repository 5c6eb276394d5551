import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { type ChannelDetails, channelQuery } from '../../shared/api/channels';
import type { Me } from '../../shared/api/me';
import { useFormats, useLanguage, useTexts } from '../../shared/texts/use-texts';
import { Icon } from '../../shared/ui/icon';
import page from '../../shared/ui/page.module.css';
import { LoadFailed, Waiting } from '../../shared/ui/states';
import styles from './builder.module.css';
import { FormBuilder } from './form-builder';
import { type Form, formQuery } from './forms-api';
import { TemplateChoice } from './template-choice';
import { formFrom, type Template } from './templates';
import { forget, stashed } from './use-builder';

export function FormPage({ id, me }: { id: string; me: Me }) {
  const { forms } = useTexts();
  const channel = useQuery(channelQuery(id));
  const form = useQuery(formQuery(id));
  const failed = channel.isError ? channel : form.isError ? form : undefined;
  return (
    <section
      className={`${page.page} ${styles.page}`}
      aria-label={channel.data?.name ?? forms.title}
    >
      <Link href="/forms" className={page.back}>
        <Icon name="back" />
        {forms.title}
      </Link>
      {channel.data && form.data ? (
        <>
          <Head channel={channel.data} form={form.data} />
          <Start channel={channel.data} form={form.data} me={me} />
        </>
      ) : failed ? (
        <LoadFailed error={failed.error as Error} onRetry={failed.refetch} />
      ) : (
        <Waiting />
      )}
    </section>
  );
}

function Head({ channel, form }: { channel: ChannelDetails; form: Form }) {
  const { forms } = useTexts();
  const formats = useFormats();
  const { published } = form;
  return (
    <header className={page.head}>
      <div>
        <h1>{channel.name}</h1>
        <p>
          {published
            ? forms.publishedAt(published.version, formats.moment(published.publishedAt))
            : forms.notPublished}
          {' · '}
          <Link href={`/channels/${channel.id}`}>{forms.toChannel}</Link>
        </p>
      </div>
    </header>
  );
}

/** What was left unsaved goes before what the service has, and that before a form from scratch. */
function Start({ channel, form, me }: { channel: ChannelDetails; form: Form; me: Me }) {
  const language = useLanguage();
  const [unsaved, setUnsaved] = useState(() => stashed(channel.id));
  const [template, setTemplate] = useState<Template>();
  const start =
    unsaved ??
    form.draft ??
    form.published?.definition ??
    (template && formFrom(template, language, me.locations.length));
  if (!start) return <TemplateChoice onChoose={setTemplate} />;
  return (
    <FormBuilder
      channel={channel}
      form={form}
      start={start}
      restored={unsaved !== undefined}
      onAgain={() => {
        forget(channel.id);
        setUnsaved(undefined);
        setTemplate(undefined);
      }}
    />
  );
}
