import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Link, Route } from 'wouter';
import {
  FORM,
  LIVE_FORM,
  NEW_FORM,
  previewOf,
  VERSIONS,
  versionOf,
} from '../../../dev/fixture-forms';
import { channelDetails, channels, requestTypes } from '../../../dev/fixture-intake';
import { ADMIN } from '../../../dev/fixtures';
import { meSchema } from '../../shared/api/me';
import { gateway } from '../../shared/testing/gateway';
import { renderScreen } from '../../shared/testing/render-screen';
import { LeavingGuard } from '../../shared/ui/leaving';
import type { Definition } from './definition';
import { FormList } from './form-list';
import { FormPage } from './form-page';

const me = meSchema.parse(ADMIN);
const asked = vi.fn<(what: string, body?: Definition) => void>();
const user = userEvent.setup({ delay: null });

/** At the end of what stands there, at once: each key typed would draw the whole builder anew. */
async function write(field: HTMLElement, text: string) {
  await user.click(field);
  await user.paste(text);
}

/** Only what was asked of the service to change something. */
const steps = () => asked.mock.calls.map(([what]) => what);

function open() {
  return renderScreen(
    <LeavingGuard>
      <Route path="/forms/:id">{({ id }) => <FormPage id={id} me={me} />}</Route>
      <Link href="/ledger">Elsewhere</Link>
      <Route path="/ledger">
        <Link href="/forms/c-web">Return</Link>
      </Route>
    </LeavingGuard>,
    '/forms/c-web',
  );
}

beforeEach(() => {
  asked.mockClear();
  sessionStorage.clear();
  let form: object = FORM;
  gateway.use(
    http.get('/api/channels', () => HttpResponse.json(channels())),
    http.get('/api/channels/:id', ({ params }) =>
      HttpResponse.json(channelDetails(`${params.id}`)),
    ),
    http.get('/api/channels/:id/form', () => HttpResponse.json(form)),
    http.get('/api/channels/:id/form/versions', () => HttpResponse.json(VERSIONS)),
    http.get('/api/channels/:id/form/versions/:version', ({ params }) =>
      HttpResponse.json(versionOf(Number(params.version))),
    ),
    http.get('/api/directory/request-types', () => HttpResponse.json(requestTypes())),
    http.put('/api/channels/:id/form', async ({ request }) => {
      const draft = (await request.json()) as Definition;
      asked('draft', draft);
      form = { ...FORM, draft };
      return HttpResponse.json(form);
    }),
    http.post('/api/channels/:id/form/publish', () => {
      asked('publish');
      const definition = (form as { draft: Definition }).draft;
      form = { ...LIVE_FORM, published: { ...LIVE_FORM.published, version: 3, definition } };
      return HttpResponse.json({ version: 3 });
    }),
    http.post('/api/channels/:id/form/preview', async ({ request }) =>
      HttpResponse.html(previewOf(await request.text(), 'fi')),
    ),
  );
});

async function openPublishing() {
  open();
  await user.click(await screen.findByRole('button', { name: /^Montako/ }));
  await write(screen.getByLabelText('Label, Svenska'), 'Antal');
  await user.click(screen.getByRole('button', { name: 'Publish…' }));
  return within(screen.getByRole('dialog', { name: 'Publish version 3?' }));
}

describe('publishing', () => {
  test('says what visitors will find changed, keeps the draft and then publishes it', async () => {
    const sheet = await openPublishing();
    const changes = sheet.getAllByRole('listitem').map((line) => line.textContent);
    expect(changes).toEqual(['New field: Mitä tarvitset?', 'New field: Montako ikkunaa?']);

    await user.click(sheet.getByRole('button', { name: 'Publish' }));

    expect(await screen.findByText('Published: visitors see it now')).toBeVisible();
    expect(steps()).toEqual(['draft', 'publish']);
    expect(screen.getByRole('button', { name: 'Publish…' })).toBeDisabled();
    expect(screen.getByText(/^Version 3, published/)).toBeVisible();
  });

  test('waits for the translations', async () => {
    open();
    await user.click(await screen.findByRole('button', { name: 'Publish…' }));

    const sheet = within(screen.getByRole('dialog'));
    expect(sheet.getByText('Translations are missing: Svenska.')).toBeVisible();
    expect(sheet.getByRole('button', { name: 'Publish' })).toBeDisabled();
  });

  test('tells when somebody else published the same meanwhile', async () => {
    gateway.use(
      http.post('/api/channels/:id/form/publish', () =>
        HttpResponse.json(
          { type: 'urn:koppi:problem:nothing-to-publish', title: 'Nothing', status: 409 },
          { status: 409 },
        ),
      ),
    );
    const sheet = await openPublishing();

    await user.click(sheet.getByRole('button', { name: 'Publish' }));

    expect(await sheet.findByRole('alert')).toHaveTextContent('There is nothing to publish');
  });
});

test('an earlier version comes back as a new one, after it has said what that changes', async () => {
  open();
  const card = within(await screen.findByRole('region', { name: 'Versions' }));
  expect(await card.findByText('In use')).toBeVisible();

  await user.click(card.getByRole('button', { name: 'Bring back version 1' }));
  const sheet = within(screen.getByRole('dialog', { name: 'Bring version 1 back?' }));
  expect(await sheet.findByText('Field removed: Toimipiste')).toBeVisible();
  await user.click(sheet.getByRole('button', { name: 'Bring back and publish' }));

  await waitFor(() => expect(steps()).toEqual(['draft', 'publish']));
  expect(asked.mock.calls[0]?.[1]).toEqual(versionOf(1)?.definition);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.queryByRole('button', { name: /^Toimipiste/ })).toBeNull();
});

describe('leaving with unsaved changes', () => {
  const change = async () => write(await screen.findByLabelText('Title, Suomi'), '!');

  test('is asked about, and can be thought better of', async () => {
    open();
    await change();

    await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
    await user.click(screen.getByRole('button', { name: 'Stay here' }));

    expect(location.pathname).toBe('/forms/c-web');
    expect(screen.getByLabelText('Title, Suomi')).toHaveValue('Pyydä tarjous!');
  });

  test('loses nothing: they are back when the form is', async () => {
    open();
    await change();

    await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
    await user.click(screen.getByRole('button', { name: 'Leave' }));
    await user.click(await screen.findByRole('link', { name: 'Return' }));

    expect(await screen.findByText('Your unsaved changes are back.')).toBeVisible();
    expect(screen.getByLabelText('Title, Suomi')).toHaveValue('Pyydä tarjous!');
    await user.click(screen.getByRole('button', { name: 'Throw them away' }));
    expect(screen.getByLabelText('Title, Suomi')).toHaveValue('Pyydä tarjous');
  });

  test('by closing the tab is asked about by the browser', async () => {
    open();
    await change();

    const closing = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(closing);

    expect(closing.defaultPrevented).toBe(true);
  });

  test('is no matter once they are saved', async () => {
    open();
    await change();
    await user.click(screen.getByRole('button', { name: 'Save draft' }));
    await screen.findByText('Saved, not yet published');

    await user.click(screen.getByRole('link', { name: 'Elsewhere' }));

    expect(location.pathname).toBe('/ledger');
  });
});

test('a form that could not be fetched is tried again', async () => {
  gateway.use(
    http.get('/api/channels/:id/form', () => new HttpResponse(null, { status: 503 }), {
      once: true,
    }),
  );
  open();

  await user.click(await screen.findByRole('button', { name: 'Try again' }));

  expect(await screen.findByRole('heading', { name: 'Kotisivut, tarjouslomake' })).toBeVisible();
});

test('a channel that is no website form has none', async () => {
  gateway.use(http.get('/api/channels/:id/form', () => new HttpResponse(null, { status: 404 })));
  open();

  expect(await screen.findByText('Nothing here')).toBeVisible();
});

describe('the list', () => {
  test('has the website forms with what is published and what came in', async () => {
    gateway.use(http.get('/api/channels/c-new/form', () => HttpResponse.json(NEW_FORM)));
    renderScreen(<FormList />, '/forms');

    const built = await screen.findByRole('link', { name: /Kotisivut, tarjouslomake/ });
    await waitFor(() => expect(built).toHaveTextContent(/Version 2.*Unpublished changes/));
    expect(built).toHaveTextContent(/Last contact.*1,284 received/);
    expect(built).toHaveAttribute('href', '/forms/c-web');
    expect(screen.getByRole('link', { name: /Kampanjasivu/ })).toHaveTextContent('Not published');
    expect(screen.queryByRole('link', { name: /Nettikone/ })).toBeNull();
  });

  test('shows how to begin where there is no such channel', async () => {
    gateway.use(http.get('/api/channels', () => HttpResponse.json({ items: [] })));
    renderScreen(<FormList />, '/forms');

    expect(await screen.findByRole('link', { name: 'To the channels' })).toHaveAttribute(
      'href',
      '/channels',
    );
  });
});
