import { LOST_REASONS, PASS_REASONS, STAGES } from '../../shared/api/leads';
import { useFormats, useTexts } from '../../shared/texts/use-texts';
import type { Entry } from './lead-api';

type Words = { title: string; detail?: string | undefined };

/** The words of one timeline entry in the reader's language. */
export function useEntryWords({ kind, data, member }: Entry): Words {
  const texts = useTexts();
  const formats = useFormats();
  const words = texts.timeline;
  const who = member?.name ?? words.somebody;
  const stage = (key: string | undefined) => known(STAGES, texts.stages, key);
  switch (kind) {
    case 'received':
      return { title: words.received(data.channelName ?? '') };
    case 'routed':
      return {
        title: (data.rule && words.rules[data.rule]) || words.routed,
        detail: data.because && words.because(data.because),
      };
    case 'opened':
      return { title: data.alerted ? words.opened(data.alerted) : words.offered };
    case 'claimed':
    case 'reached':
    case 'not-reached':
      return { title: words[kind](who) };
    case 'refused':
      return { title: words.refused(who, formats.margin(data.marginMillis ?? 0)) };
    case 'passed':
      return {
        title: words.passed(who),
        detail: known(PASS_REASONS, texts.offer.passReasons, data.reason),
      };
    case 'note':
      return { title: words.note(who), detail: data.text };
    case 'stage':
      return { title: words.stage(stage(data.from) ?? '', stage(data.to) ?? '') };
    case 'won':
      return {
        title: words.won(data.valueCents === undefined ? '' : formats.money(data.valueCents)),
      };
    case 'lost':
      return {
        title: words.lost(known(LOST_REASONS, texts.lead.lostReasons, data.reason) ?? ''),
      };
    case 'withdrawn':
    case 'erased':
      return { title: words[kind] };
  }
}

/** The word for a key the server sent, or the key itself when this client is older than it. */
function known<K extends string>(
  keys: readonly K[],
  words: Record<K, string>,
  key: string | undefined,
) {
  const found = keys.find((candidate) => candidate === key);
  return found ? words[found] : key;
}
