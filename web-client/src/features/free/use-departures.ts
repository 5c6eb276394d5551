import { useState } from 'react';
import type { LeadCard } from '../../shared/api/leads';
import { useHints } from '../../shared/live/live';

/** As long as the leaving animation in departing-card.module.css. */
export const DEPARTURE_MILLIS = 2_600;

/** The cards that were taken a moment ago; they stay on screen just long enough to tell who was faster. */
export function useDepartures(cards: LeadCard[]) {
  const [departures, setDepartures] = useState<LeadCard[]>([]);
  useHints((hint) => {
    if (hint.type !== 'lead-claimed') return;
    const card = cards.find((candidate) => candidate.id === hint.leadId);
    if (!card) return;
    const others = (list: LeadCard[]) => list.filter((other) => other.id !== card.id);
    setDepartures((before) => [...others(before), card]);
    setTimeout(() => setDepartures(others), DEPARTURE_MILLIS);
  });
  return departures;
}
