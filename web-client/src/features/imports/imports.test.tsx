import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { channels, DRAFT, FAILED_ROWS, IMPORTS, requestTypes } from '../../../dev/fixture-intake';
import { ADMIN } from '../../../dev/fixtures';
import { meSchema } from '../../shared/api/me';
import { gateway } from '../../shared/testing/gateway';
import { renderScreen } from '../../shared/testing/render-screen';
import { ImportPage } from './import-page';
import { Imports } from './imports';
import { guessOf } from './targets';

const me = meSchema.parse(ADMIN);
const list = () => renderScreen(<Imports />, '/import');
const open = (id: string) => renderScreen(<ImportPage id={id} me={me} />, `/import/${id}`);
const file = (name = 'messut.csv') => new File(['Nimi;Puhelin'], name, { type: 'text/csv' });
const sent = vi.fn();
const invalid = (field: string, detail: string) => ({
  type: 'urn:koppi:problem:invalid',
  title: 'Invalid',
  status: 422,
  errors: [{ field, detail }],
});

beforeEach(() => {
  sent.mockClear();
  gateway.use(
    http.get('/api/channels', () => HttpResponse.json(channels())),
    http.get('/api/directory/request-types', () => HttpResponse.json(requestTypes())),
    http.get('/api/imports', () => HttpResponse.json(IMPORTS)),
    http.get('/api/imports/i-draft', () => HttpResponse.json(DRAFT)),
    http.get('/api/imports/:id/rows', () => HttpResponse.json(FAILED_ROWS)),
    http.post('/api/imports', async ({ request }) => {
      sent(new URL(request.url).search, await request.text());
      return HttpResponse.json(DRAFT);
    }),
    http.post('/api/imports/:id/start', async ({ request }) => {
      sent(await request.json());
      return new HttpResponse(null, { status: 202 });
    }),
  );
});

test('earlier imports tell their state, their rows and what failed', async () => {
  list();

  const done = await screen.findByRole('link', { name: /kevätmessut.xlsx/ });
  expect(done).toHaveTextContent(/203 rows · Kevätmessut/);
  expect(done).toHaveTextContent(/Done.*4 failed/);
  expect(done).toHaveAttribute('href', '/import/i-done');
});

test('the list recovers when the admin tries again', async () => {
  gateway.use(
    http.get('/api/imports', () => new HttpResponse(null, { status: 503 }), { once: true }),
  );
  list();

  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));

  expect(await screen.findByRole('link', { name: /kevätmessut.xlsx/ })).toBeVisible();
});

test('without a channel for files the way to one is shown', async () => {
  gateway.use(
    http.get('/api/channels', () => HttpResponse.json({ items: [] })),
    http.get('/api/imports', () => HttpResponse.json({ items: [] })),
  );

  list();

  expect(await screen.findByText('No channel for files yet')).toBeVisible();
  expect(await screen.findByText('No imports yet.')).toBeVisible();
});

describe('a file', () => {
  test('goes up as it is, with its name and event, and its draft is opened', async () => {
    list();

    await userEvent.upload(await screen.findByLabelText(/Choose a file/), file());
    await userEvent.type(screen.getByLabelText('Event'), 'Rakentajamessut');
    await userEvent.click(screen.getByRole('button', { name: 'Read the file' }));

    await waitFor(() => expect(location.pathname).toBe('/import/i-draft'));
    expect(sent).toHaveBeenCalledExactlyOnceWith(
      '?channelId=c-files&filename=messut.csv&event=Rakentajamessut',
      'Nimi;Puhelin',
    );
  });

  test('must be chosen, and must not be larger than is taken', async () => {
    list();

    await userEvent.click(await screen.findByRole('button', { name: 'Read the file' }));
    expect(screen.getByText('Choose a file first.')).toBeVisible();
    const large = file();
    Object.defineProperty(large, 'size', { value: 50 * 2 ** 20 + 1 });
    await userEvent.upload(screen.getByLabelText(/Choose a file/), large);
    await userEvent.click(screen.getByRole('button', { name: 'Read the file' }));

    expect(screen.getByText(/over 50 MB/)).toBeVisible();
    expect(sent).not.toHaveBeenCalled();
  });

  test('of the wrong kind is refused in words, and another can be chosen', async () => {
    gateway.use(
      http.post('/api/imports', () => new HttpResponse(null, { status: 415 }), { once: true }),
    );
    list();

    await userEvent.upload(await screen.findByLabelText(/Choose a file/), file('old.csv'));
    await userEvent.click(screen.getByRole('button', { name: 'Read the file' }));
    expect(await screen.findByText(/Only CSV and XLSX/)).toBeVisible();
    await userEvent.upload(screen.getByLabelText(/old.csv/), file());
    await userEvent.click(screen.getByRole('button', { name: 'Read the file' }));

    await waitFor(() => expect(location.pathname).toBe('/import/i-draft'));
  });
});

describe('a draft', () => {
  const target = (column: string) => screen.findByLabelText(`Becomes: ${column}`);

  test('shows guesses and first rows, and starts with what was chosen', async () => {
    open('i-draft');

    const row = await screen.findByRole('row', { name: /^Postinro/ });
    expect(row).toHaveTextContent('00950 · 20100 · 33100');
    expect(await target('Postinro')).toHaveValue('post_code');
    await userEvent.selectOptions(await target('Talotyyppi'), 'Leave out');
    await userEvent.selectOptions(screen.getByLabelText('Location'), 'Turku');
    await userEvent.click(screen.getByLabelText('They may be contacted'));
    await userEvent.click(screen.getByRole('button', { name: 'Start the import' }));

    await waitFor(() =>
      expect(sent).toHaveBeenCalledExactlyOnceWith({
        columns: {
          '0': 'name',
          '1': 'phone',
          '2': 'email',
          '3': 'post_code',
          '4': 'subject',
          '5': 'ignore',
          '6': 'ignore',
        },
        locationId: 'l-tku',
        consent: { contact: true },
      }),
    );
  });

  test('without a way to reach anybody is not started', async () => {
    open('i-draft');

    await userEvent.selectOptions(await target('Puhelin'), 'Leave out');
    await userEvent.selectOptions(await target('S-posti'), 'Leave out');
    await userEvent.click(screen.getByRole('button', { name: 'Start the import' }));

    expect(screen.getByRole('alert')).toHaveTextContent('Choose a column for the phone');
    expect(sent).not.toHaveBeenCalled();
  });

  test('that is refused says beside which column, and can be mended', async () => {
    gateway.use(
      http.post(
        '/api/imports/:id/start',
        () => HttpResponse.json(invalid('columns.5', 'is there twice'), { status: 422 }),
        { once: true },
      ),
    );
    open('i-draft');

    await userEvent.selectOptions(await target('Talotyyppi'), 'Name');
    await userEvent.click(screen.getByRole('button', { name: 'Start the import' }));
    const row = screen.getByRole('row', { name: /^Talotyyppi/ });
    expect(await within(row).findByText('Not accepted: is there twice')).toBeVisible();
    await userEvent.selectOptions(await target('Talotyyppi'), 'Leave out');
    await userEvent.click(screen.getByRole('button', { name: 'Start the import' }));

    await waitFor(() => expect(sent).toHaveBeenCalledOnce());
  });

  test('whose columns are gone asks for the file again', async () => {
    const bare = { ...DRAFT, columns: undefined, preview: undefined };
    gateway.use(http.get('/api/imports/i-draft', () => HttpResponse.json(bare)));

    open('i-draft');

    expect(await screen.findByRole('link', { name: 'Choose the file again' })).toBeVisible();
  });
});

test('progress is followed until the list is in, then the failed rows are shown', async () => {
  const running = { id: 'i-1', filename: 'a.csv', rows: 4, state: 'running', taken: 1 };
  const done = { ...running, state: 'done', taken: 2, duplicates: 1, failed: 1 };
  gateway.use(
    http.get('/api/imports/i-1', () => HttpResponse.json(running), { once: true }),
    http.get('/api/imports/i-1', () => HttpResponse.json(done)),
  );
  open('i-1');

  expect(await screen.findByText('1 of 4 rows')).toBeVisible();
  expect(await screen.findByText('The list is in.')).toBeVisible();
  expect(screen.getByText('4 of 4 rows')).toBeVisible();
  const row = await screen.findByRole('row', { name: /^17/ });
  expect(row).toHaveTextContent('No phone number and no mail address');
});

test('an import that broke off tells why and goes on from where it stopped', async () => {
  const broken = { id: 'i-1', filename: 'a.csv', rows: 4, state: 'failed', problem: 'no-progress' };
  gateway.use(
    http.get('/api/imports/i-1', () => HttpResponse.json(broken), { once: true }),
    http.get('/api/imports/i-1', () => HttpResponse.json({ ...broken, state: 'done', taken: 4 })),
  );
  open('i-1');

  expect(await screen.findByText(/The import made no progress. What was taken/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Go on' }));

  expect(await screen.findByText('The list is in.')).toBeVisible();
  expect(sent).toHaveBeenCalledExactlyOnceWith({});
});

describe('undo', () => {
  const done = { id: 'i-1', filename: 'a.csv', rows: 4, state: 'done', taken: 3, failed: 1 };

  test('is asked for once more, then followed until every lead has answered', async () => {
    const undoing = { ...done, state: 'undoing', undone: 1, keptByUndo: 0 };
    const undone = { ...done, state: 'undone', undone: 2, keptByUndo: 1 };
    gateway.use(
      http.get('/api/imports/i-1', () => HttpResponse.json(done), { once: true }),
      http.get('/api/imports/i-1', () => HttpResponse.json(undoing), { once: true }),
      http.get('/api/imports/i-1', () => HttpResponse.json(undone)),
      http.post('/api/imports/i-1/undo', () => {
        sent('undo');
        return new HttpResponse(null, { status: 202 });
      }),
    );
    open('i-1');

    await userEvent.click(await screen.findByRole('button', { name: 'Undo the import' }));
    const sheet = screen.getByRole('dialog', { name: 'Undo this import?' });
    expect(sheet).toHaveTextContent('The leads of 3 rows go, except those somebody has caught');
    expect(sent).not.toHaveBeenCalled();
    await userEvent.click(within(sheet).getByRole('button', { name: 'Undo it' }));

    expect(await screen.findByText('Being undone…')).toBeVisible();
    expect(screen.getByText('1 of 3 rows')).toBeVisible();
    const result = await screen.findByRole('region', { name: 'Undone' });
    expect(result).toHaveTextContent(/undone2kept1/);
    expect(result).toHaveTextContent('What was kept has been caught');
    expect(sent).toHaveBeenCalledExactlyOnceWith('undo');
    expect(screen.queryByRole('button', { name: 'Undo the import' })).toBeNull();
  });

  test('that is refused says so and leaves the list as it is', async () => {
    gateway.use(
      http.get('/api/imports/i-1', () => HttpResponse.json(done)),
      http.post('/api/imports/i-1/undo', () => new HttpResponse(null, { status: 503 })),
    );
    open('i-1');

    await userEvent.click(await screen.findByRole('button', { name: 'Undo the import' }));
    await userEvent.click(screen.getByRole('button', { name: 'Undo it' }));

    expect(await screen.findByRole('alert')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Keep it' }));
    expect(screen.getByRole('button', { name: 'Undo the import' })).toBeVisible();
  });
});

test('a column without a known guess is kept as an answer', () => {
  expect(guessOf({ index: 0, header: 'Talo', target: undefined })).toBe('attribute');
  expect(guessOf({ index: 0, header: 'Talo', target: 'zodiac' })).toBe('attribute');
  expect(guessOf({ index: 0, header: 'Puh', target: 'phone' })).toBe('phone');
});
