import { useRef } from 'react';
import { useSearchParams } from 'wouter';
import type { LeadCard } from '../api/leads';
import { useLanguage, useTexts } from '../texts/use-texts';
import { Icon } from './icon';
import styles from './list-search.module.css';
import { useKeys } from './use-keys';

/** What was written into the list's search field; it lives in the URL. */
export function useQueryText() {
  const [params, setParams] = useSearchParams();
  const change = (text: string) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (text) after.set('q', text);
        else after.delete('q');
        return after;
      },
      { replace: true },
    );
  return [params.get('q') ?? '', change] as const;
}

export function ListSearch() {
  const { common } = useTexts();
  const [text, change] = useQueryText();
  const field = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => field.current?.focus() });
  return (
    <label className={styles.search}>
      <Icon name="search" size={18} />
      <span className="visually-hidden">{common.search}</span>
      <input
        ref={field}
        type="search"
        value={text}
        placeholder={common.search}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          change('');
          event.currentTarget.blur();
        }}
      />
      <span className={styles.key} aria-hidden="true">
        /
      </span>
    </label>
  );
}

/** Every word must occur somewhere on the card. */
export function useMatches(cards: LeadCard[]) {
  const language = useLanguage();
  const [text] = useQueryText();
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return cards.filter((card) => {
    const shown = [
      card.subject,
      card.excerpt,
      card.locationName,
      card.channelName,
      card.requestType.names[language],
    ]
      .join(' ')
      .toLowerCase();
    return words.every((word) => shown.includes(word));
  });
}
