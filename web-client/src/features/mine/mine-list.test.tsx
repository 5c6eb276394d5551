import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { mineCards } from '../../../dev/fixtures';
import { gateway } from '../../shared/testing/gateway';
import { renderScreen } from '../../shared/testing/render-screen';
import { MineList } from './mine-list';

const leads = () => HttpResponse.json({ items: mineCards(), total: 5 });

test('says that it is fetching', () => {
  gateway.use(http.get('/api/leads', () => delay('infinite')));

  renderScreen(<MineList />);

  expect(screen.getByRole('status')).toHaveTextContent('Loading');
});

test('recovers when the user tries again after a failure', async () => {
  gateway.use(
    http.get('/api/leads', () => new HttpResponse(null, { status: 503 }), { once: true }),
    http.get('/api/leads', leads),
  );
  renderScreen(<MineList />);

  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));

  expect(await screen.findAllByRole('link')).toHaveLength(5);
});

test('leads the way to the free ones when there is nothing yet', async () => {
  gateway.use(http.get('/api/leads', () => HttpResponse.json({ items: [], total: 0 })));

  renderScreen(<MineList />);

  expect(await screen.findByRole('link', { name: 'See free leads' })).toHaveAttribute(
    'href',
    '/free',
  );
});

test('counts each stage, and a stage chosen is in the address', async () => {
  gateway.use(http.get('/api/leads', leads));
  renderScreen(<MineList />);

  const stages = await screen.findByRole('group', { name: 'Stage' });
  expect(within(stages).getByRole('radio', { name: '5 All' })).toBeChecked();
  await userEvent.click(within(stages).getByRole('radio', { name: '1 Offer' }));

  expect(location.search).toBe('?stage=offer');
  expect(screen.getByRole('link')).toHaveTextContent('Parvekelasit kerrostaloon');
  expect(screen.getByRole('link')).toHaveTextContent('Next: close');
});

test('opens on the stage in the address', async () => {
  gateway.use(http.get('/api/leads', leads));

  renderScreen(<MineList />, '/mine?stage=won');

  expect(await screen.findByRole('link')).toHaveTextContent('Kattoikkuna ja asennus');
});
