import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { FORM, NEW_FORM, previewOf, REFUSED_FORM, VERSIONS } from '../../../dev/fixture-forms';
import { channelDetails, requestTypes } from '../../../dev/fixture-intake';
import { ADMIN } from '../../../dev/fixtures';
import { meSchema } from '../../shared/api/me';
import { gateway } from '../../shared/testing/gateway';
import { renderScreen } from '../../shared/testing/render-screen';
import { LeavingGuard } from '../../shared/ui/leaving';
import type { Definition } from './definition';
import { FormPage } from './form-page';

const me = meSchema.parse(ADMIN);
const sent = vi.fn<(what: string, body: Definition) => void>();
const previewed = vi.fn();
const user = userEvent.setup({ delay: null });

/** At the end of what stands there, at once: each key typed would draw the whole builder anew. */
async function write(field: HTMLElement, text: string) {
  await user.click(field);
  await user.paste(text);
}

function open(id = 'c-web') {
  return renderScreen(
    <LeavingGuard>
      <FormPage id={id} me={me} />
    </LeavingGuard>,
    `/forms/${id}`,
  );
}

beforeEach(() => {
  sent.mockClear();
  previewed.mockClear();
  sessionStorage.clear();
  gateway.use(
    http.get('/api/channels/:id', ({ params }) =>
      HttpResponse.json(channelDetails(`${params.id}`)),
    ),
    http.get('/api/channels/:id/form', ({ params }) =>
      HttpResponse.json(params.id === 'c-new' ? NEW_FORM : FORM),
    ),
    http.get('/api/channels/:id/form/versions', () => HttpResponse.json(VERSIONS)),
    http.get('/api/directory/request-types', () => HttpResponse.json(requestTypes())),
    http.put('/api/channels/:id/form', async ({ request }) => {
      const draft = (await request.json()) as Definition;
      sent('draft', draft);
      return HttpResponse.json({ ...FORM, draft });
    }),
    http.put('/api/channels/:id/settings', async ({ request, params }) => {
      sent('settings', (await request.json()) as Definition);
      return HttpResponse.json(channelDetails(`${params.id}`));
    }),
    http.post('/api/channels/:id/form/preview', async ({ request }) => {
      const language = new URL(request.url).searchParams.get('language') ?? '';
      const body = await request.text();
      previewed(language, JSON.parse(body));
      return HttpResponse.html(previewOf(body, language));
    }),
  );
});

const fields = async () => within(await screen.findByRole('region', { name: 'Fields' }));
const save = () => user.click(screen.getByRole('button', { name: 'Save draft' }));
const drafted = async () => {
  await waitFor(() => expect(sent).toHaveBeenCalled());
  return sent.mock.lastCall?.[1] as Definition;
};

describe('a new form', () => {
  test('begins with a good one in every language, and is saved whole', async () => {
    open('c-new');

    await user.click(await screen.findByRole('button', { name: /Callback/ }));
    await save();

    const draft = await drafted();
    expect(draft.languages).toEqual(['en', 'fi', 'sv']);
    expect(draft.title).toEqual({
      fi: 'Jätä soittopyyntö',
      sv: 'Bli uppringd',
      en: 'Ask for a call',
    });
    expect(draft.fields.map((field) => field.kind)).toEqual([
      'text',
      'phone',
      'callback-time',
      'location',
      'text',
      'consent',
    ]);
    expect(await screen.findByText('Saved, not yet published')).toBeVisible();
  });

  test('asks for the location and the time of the call once', async () => {
    open('c-new');
    await user.click(await screen.findByRole('button', { name: /Callback/ }));

    await user.click(screen.getByRole('button', { name: 'Add a field' }));

    const sheet = within(screen.getByRole('dialog', { name: 'Add a field' }));
    expect(sheet.getByRole('button', { name: /Time of the call/ })).toBeDisabled();
    expect(sheet.getByRole('button', { name: /Short text/ })).toBeEnabled();
  });
});

describe('fields', () => {
  test('a choice is added, and named after its words', async () => {
    open();
    const card = await fields();

    await user.click(card.getByRole('button', { name: 'Add a field' }));
    await user.click(screen.getByRole('button', { name: /^Choose one One of/ }));
    await write(card.getByLabelText('Label, Suomi'), 'Kiireellinen?');
    await write(card.getByLabelText('Option 1, Suomi'), 'Kyllä');
    await write(card.getByLabelText('Option 2, Suomi'), 'Ei');
    await save();

    expect((await drafted()).fields.at(-1)).toMatchObject({
      key: 'kiireellinen',
      kind: 'choice',
      options: [{ value: 'Kyllä' }, { value: 'Ei' }],
    });
  });

  test('one waits for the answer to another', async () => {
    open();
    const card = await fields();

    await user.click(card.getByRole('button', { name: /^Viesti/ }));
    await user.selectOptions(card.getByLabelText('Show this field'), 'when “Mitä tarvitset?” is …');
    await user.click(card.getByRole('checkbox', { name: 'Ulko-oven' }));
    await save();

    const message = (await drafted()).fields.find((field) => field.key === 'viesti');
    expect(message?.showWhen).toEqual({ field: 'aihe', is: ['ovet'] });
  });

  test('a condition is told in plain words, and when it can never hold', async () => {
    open();
    const card = await fields();
    const count = card.getByRole('button', { name: /^Montako ikkunaa/ });
    expect(count).toHaveTextContent('Shown when “Mitä tarvitset?” is Ikkunoita');

    await user.click(card.getByRole('button', { name: 'Move up: Montako ikkunaa?' }));

    expect(count).toHaveTextContent('Never shown');
  });

  test('are put in order from the keyboard, and the button can be pressed again', async () => {
    open();
    const card = await fields();
    const up = card.getByRole('button', { name: 'Move up: Sähköposti' });

    up.focus();
    await user.keyboard('{Enter}{Enter}');

    expect(up).toHaveFocus();
    expect(card.getByText('Sähköposti is now 3 of 8')).toBeInTheDocument();
    await save();
    const keys = (await drafted()).fields.map((field) => field.key);
    expect(keys.slice(0, 4)).toEqual(['nimi', 'puhelin', 'sahkoposti', 'aihe']);
  });

  test('one is removed', async () => {
    open();
    const card = await fields();

    await user.click(card.getByRole('button', { name: /^Toimipiste/ }));
    await user.click(card.getByRole('button', { name: 'Remove the field' }));
    await save();

    expect((await drafted()).fields.map((field) => field.key)).not.toContain('toimipiste');
  });

  test('say where a translation is missing', async () => {
    open();
    const card = await fields();

    expect(card.getByRole('button', { name: /^Montako/ })).toHaveTextContent('SV missing');
    expect(screen.getByRole('checkbox', { name: 'Svenska 1 missing' })).toBeChecked();
    await user.click(card.getByRole('button', { name: /^Montako/ }));
    const swedish = card.getByLabelText('Label, Svenska');
    expect(swedish).toHaveAccessibleDescription('Missing');
    await write(swedish, 'Hur många fönster?');

    expect(swedish).not.toHaveAccessibleDescription();
    expect(card.queryByText('SV missing')).toBeNull();
  });

  test('a consent tells which words are in force', async () => {
    open();
    const card = await fields();
    await user.click(card.getByRole('button', { name: /^Minuun saa/ }));
    expect(card.getByText('In force as published in version 2.')).toBeVisible();

    await write(card.getByLabelText('The words of the consent, Suomi'), ' Heti.');

    expect(card.getByText(/Version 2 says otherwise/)).toBeVisible();
  });
});

test('what the service refuses stands at its field, and goes with it', async () => {
  gateway.use(
    http.put('/api/channels/:id/form', () => HttpResponse.json(REFUSED_FORM, { status: 422 }), {
      once: true,
    }),
  );
  open();
  const card = await fields();
  await write(screen.getByLabelText('Title, Svenska'), '!');

  await save();

  expect(await card.findByText('Not accepted: is missing')).toBeVisible();
  expect(card.getByLabelText('Label, Svenska')).toBeInvalid();
  expect(screen.getByText('Not accepted: is longer than 120')).toBeVisible();
  expect(screen.getByText('2 things need mending')).toBeVisible();
  await user.click(card.getByRole('button', { name: 'Move down: Montako ikkunaa?' }));
  expect(card.getByLabelText('Label, Svenska')).toBeInvalid();
  await write(card.getByLabelText('Label, Svenska'), 'Antal');
  expect(screen.getByText('1 thing needs mending')).toBeVisible();
});

test('a save that breaks off is said, and nothing is lost', async () => {
  gateway.use(
    http.put('/api/channels/:id/form', () => new HttpResponse(null, { status: 503 }), {
      once: true,
    }),
  );
  open();
  await fields();
  await write(screen.getByLabelText('Title, Suomi'), ' nyt');

  await save();
  expect(await screen.findByRole('alert')).toHaveTextContent('Saving did not go through');
  await save();

  expect((await drafted()).title.fi).toBe('Pyydä tarjous nyt');
});

test('the preview follows what is written, in the language it is written in', async () => {
  open();
  await fields();
  const frame = await screen.findByTitle('Preview');
  expect(frame).toHaveAttribute('sandbox', 'allow-same-origin');

  await write(screen.getByLabelText('Title, Svenska'), ' nu');

  await waitFor(() =>
    expect(previewed.mock.lastCall).toMatchObject(['sv', { title: { sv: 'Be om offert nu' } }]),
  );
  expect(screen.getByRole('radio', { name: 'Svenska' })).toBeChecked();
});

test('the colour tells which text it carries, and whether the button stands out', async () => {
  open();
  await fields();
  const accent = screen.getByLabelText('Accent colour');

  await user.clear(accent);
  await write(accent, '#ffc933');

  expect(screen.getByText(/Black text on it has a contrast of 13.\d:1/)).toBeVisible();
  expect(screen.getByText(/On a light page the button hardly stands out/)).toBeVisible();
});

test('address and script are there to copy', async () => {
  open();
  const card = within(await screen.findByRole('region', { name: 'Put it on your site' }));

  await user.click(card.getByRole('button', { name: 'Copy: Script for your own page' }));

  expect(await navigator.clipboard.readText()).toBe(FORM.script);
});

test('the captcha’s secret goes to the channel’s settings, and its key into the form', async () => {
  open();
  const card = within(await screen.findByRole('region', { name: 'Against robots' }));

  await user.selectOptions(card.getByLabelText('Captcha'), 'hCaptcha');
  await write(card.getByLabelText('Site key'), 'site-1');
  await write(card.getByLabelText('Secret key'), 'quite-secret');
  await user.click(card.getByRole('button', { name: 'Save the secret key' }));

  expect(await card.findByText('Saved')).toBeVisible();
  expect(sent).toHaveBeenCalledExactlyOnceWith('settings', { captchaSecret: 'quite-secret' });
  await save();
  expect((await drafted()).captcha).toEqual({ provider: 'hcaptcha', siteKey: 'site-1' });
});
