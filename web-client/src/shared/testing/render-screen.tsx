import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { LiveProvider } from '../live/live';
import { LanguageProvider } from '../texts/use-texts';

/** A screen for the member of the fixtures, in English, with the live stream open. */
export function renderScreen(screen: ReactElement, path = '/') {
  history.replaceState(null, '', path);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <QueryClientProvider client={client}>
      <LanguageProvider language="en">
        <LiveProvider memberId="m-me">{screen}</LiveProvider>
      </LanguageProvider>
    </QueryClientProvider>,
  );
}
