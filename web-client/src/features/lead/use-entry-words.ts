import { ALL_STAGES, LOST_REASONS, PASS_REASONS } from '../../shared/api/leads';
import { useFormats, useTexts } from '../../shared/texts/use-texts';
import type { Entry } from './lead-api';

type Words = { title: string; detail?: string | undefined };

/** The words of one timeline entry in the reader's language. */
export function useEntryWords({ kind, data, member }: Entry): Words {
  const texts = useTexts();
  const formats = useFormats();
  const words = texts.timeline;
  const who = member?.name ?? words.somebody;
  const stage = (key: string | undefined) => known(ALL_STAGES, texts.stages, key);
  const wishWords = (from: string | undefined, to: string | undefined) =>
    from ? formats.span(from, to) : '';
  const customerWords = (kind: string | undefined, when: string) => {
    switch (kind) {
      case 'call-wished':
        return words.wishes['call-wished'](when);
      case 'already-called':
      case 'no-longer-needed':
        return words.wishes[kind];
    }
    return words.customer;
  };
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
    case 'withdrawn':
      return {
        title: data.reason === 'import-undone' ? words.importUndone : words.withdrawn,
      };
    case 'erased':
      return { title: words.erased };
    case 'customer':
      return { title: customerWords(data.kind, wishWords(data.from, data.to)) };
    case 'lost':
      return {
        title: words.lost(known(LOST_REASONS, texts.lead.lostReasons, data.reason) ?? ''),
      };
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
