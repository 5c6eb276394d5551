import { readFileSync } from 'node:fs';
import { waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { answer } from '../../dev/fixture-answers';
import { gateway } from '../shared/testing/gateway';

test('the page finds its parts, asks once without changing anything, and takes one tap', async () => {
  const asked: string[] = [];
  gateway.use(
    http.all('*', ({ request }) => {
      asked.push(`${request.method} ${new URL(request.url).pathname}`);
      const { body } = answer('GET', new URL(request.url), 'seller');
      return HttpResponse.json(body as object);
    }),
  );
  history.replaceState(null, '', '/q/open-sv');
  document.body.innerHTML =
    /<body>([\s\S]*)<\/body>/.exec(readFileSync('offer.html', 'utf8'))?.[1] ?? '';
  const form = document.querySelector('form');
  const button = document.querySelector('button');
  form?.addEventListener('submit', (event) => event.preventDefault());

  await import('./main');

  await waitFor(() => expect(button).toHaveTextContent('Ta lyran'));
  expect(document.documentElement.lang).toBe('sv');
  expect(form).toHaveAttribute('action', '/q/open-sv');
  expect(form).toHaveAttribute('method', 'post');
  expect(asked).toEqual(['GET /api/quick-links/open-sv']);
  button?.click();
  expect(button).toBeDisabled();
});
