import type { Channel } from '../../shared/api/channels';
import { useReason } from '../../shared/texts/use-reason';
import { useFormats, useTexts } from '../../shared/texts/use-texts';
import page from '../../shared/ui/page.module.css';

/** What keeps a channel from bringing contacts, and what to do about it. */
export function ChannelNotice({ channel }: { channel: Channel }) {
  const { channels } = useTexts();
  const formats = useFormats();
  const reason = useReason();
  const since = channel.failingSince ? formats.moment(channel.failingSince) : '';
  const failure = channel.failure && channels.failing(reason(channel.failure), since);
  const words: Record<string, string | undefined> = {
    'needs-secret': channels.needsSecretText,
    'imap-failing': failure,
    'feed-failing': failure,
    'token-expired': channels.tokenText,
    'token-expiring': channels.tokenText,
    off: channels.offText,
  };
  const text = words[channel.state];
  if (!text) return null;
  return (
    <p className={page.notice} data-tone={TONES[channel.state] ?? 'bad'}>
      {text}
    </p>
  );
}

const TONES: Record<string, string> = { off: 'plain', 'token-expiring': 'quiet' };
