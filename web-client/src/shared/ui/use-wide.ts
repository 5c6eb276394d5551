import { useSyncExternalStore } from 'react';

const WIDE = '(min-width: 960px)';

function subscribe(listener: () => void) {
  const query = window.matchMedia(WIDE);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Room for the list and the lead side by side. */
export function useWide() {
  return useSyncExternalStore(subscribe, () => window.matchMedia(WIDE).matches);
}
