/*
 * A form as the service would keep it: two versions published, a draft beyond them with a condition and a translation that is
 * missing. The preview is a plain drawing of it, near enough to look at.
 */
type Text = Partial<Record<string, string>>;

type Field = {
  key: string;
  kind: string;
  role?: string;
  label: Text;
  hint?: Text;
  required?: boolean;
  options?: { value: string; label: Text }[];
  purpose?: string;
  showWhen?: { field: string; is: string[] };
  maxFiles?: number;
};

type Definition = {
  languages: string[];
  title: Text;
  intro?: Text;
  button?: Text;
  thanks?: Text;
  accent?: string;
  requestType?: string;
  fields: Field[];
};

const FIRST: Definition = {
  languages: ['fi', 'sv'],
  title: { fi: 'Pyydä tarjous', sv: 'Be om offert' },
  intro: {
    fi: 'Kerro, mitä remontoit. Palaamme asiaan saman päivän aikana.',
    sv: 'Berätta vad du renoverar. Vi återkommer samma dag.',
  },
  thanks: { fi: 'Kiitos! Soitamme sinulle pian.', sv: 'Tack! Vi ringer dig snart.' },
  accent: '#1f6f5c',
  requestType: 'quote',
  fields: [
    { key: 'nimi', kind: 'text', role: 'name', label: { fi: 'Nimi', sv: 'Namn' }, required: true },
    { key: 'puhelin', kind: 'phone', label: { fi: 'Puhelin', sv: 'Telefon' }, required: true },
    { key: 'sahkoposti', kind: 'email', label: { fi: 'Sähköposti', sv: 'E-post' } },
    {
      key: 'toimipiste',
      kind: 'location',
      label: { fi: 'Toimipiste', sv: 'Verksamhetsställe' },
    },
    {
      key: 'viesti',
      kind: 'long-text',
      role: 'message',
      label: { fi: 'Viesti', sv: 'Meddelande' },
    },
    {
      key: 'suostumus',
      kind: 'consent',
      purpose: 'contact',
      required: true,
      label: {
        fi: 'Minuun saa ottaa yhteyttä tämän pyynnön vuoksi. [Tietosuoja](https://www.example.com/tietosuoja)',
        sv: 'Ni får kontakta mig om den här förfrågan. [Dataskydd](https://www.example.com/dataskydd)',
      },
    },
  ],
};

const topic: Field = {
  key: 'aihe',
  kind: 'choice',
  role: 'subject',
  required: true,
  label: { fi: 'Mitä tarvitset?', sv: 'Vad behöver du?' },
  options: [
    { value: 'ikkunat', label: { fi: 'Ikkunoita', sv: 'Fönster' } },
    { value: 'ovet', label: { fi: 'Ulko-oven', sv: 'Ytterdörr' } },
    { value: 'lasitus', label: { fi: 'Terassin lasituksen', sv: 'Inglasning' } },
  ],
};

const count: Field = {
  key: 'maara',
  kind: 'number',
  label: { fi: 'Montako ikkunaa?' },
  showWhen: { field: 'aihe', is: ['ikkunat'] },
};

const [name, phone, ...others] = FIRST.fields as [Field, Field, ...Field[]];

export const DRAFTED: Definition = {
  ...FIRST,
  fields: [name, phone, topic, count, ...others],
};

export const PUBLISHED = {
  version: 2,
  publishedAt: '2026-11-12T12:02:00Z',
  publishedBy: 'Helena Esimerkki',
  definition: FIRST,
};

const ADDRESS = 'https://koppi.example/f/web-7kq2v9x4mwz3';

const WHERE = {
  hostedUrl: ADDRESS,
  script: `<script async src="${ADDRESS}/embed.js" data-language="fi"></script>`,
};

export const FORM = { draft: DRAFTED, published: PUBLISHED, ...WHERE };
export const LIVE_FORM = { published: PUBLISHED, ...WHERE };
export const NEW_FORM = WHERE;

export const VERSIONS = {
  items: [
    { version: 2, publishedAt: PUBLISHED.publishedAt, publishedBy: PUBLISHED.publishedBy },
    { version: 1, publishedAt: '2026-10-02T07:40:00Z', publishedBy: 'Helena Esimerkki' },
  ],
};

export function versionOf(version: number) {
  const told = VERSIONS.items.find((one) => one.version === version);
  const older = { ...FIRST, fields: FIRST.fields.filter((field) => field.key !== 'toimipiste') };
  return told && { ...told, definition: version === 1 ? older : FIRST };
}

export const REFUSED_FORM = {
  type: 'urn:koppi:problem:invalid',
  title: 'Invalid',
  status: 422,
  errors: [
    { field: 'fields[3].label.sv', detail: 'is missing' },
    { field: 'title', detail: 'is longer than 120' },
  ],
};

const STYLE = `
  body { margin: 0; padding: 20px; font: 16px/1.5 system-ui, sans-serif; color: #16221d; background: #fff }
  h1 { font-size: 26px; line-height: 1.15; margin: 0 0 8px } p { margin: 0 0 18px; color: #4b5c53 }
  div { margin: 0 0 14px } label { display: block; font-weight: 600 }
  input, textarea, select { display: block; box-sizing: border-box; width: 100%; margin-top: 4px; padding: 10px 12px;
    border: 1.5px solid #75837a; border-radius: 10px; font: inherit; background: #fff; color: inherit }
  input[type=checkbox], input[type=radio] { display: inline-block; width: auto; margin: 0 10px 0 0 }
  .o { font-weight: 400; margin: 6px 0 } button { width: 100%; padding: 14px; border: 0; border-radius: 999px; color: #fff;
    font: 700 17px system-ui, sans-serif }
  @media (prefers-color-scheme: dark) { body, input, textarea, select { background: #14201c; color: #eaf0e9 } p { color: #a5b5ac } }`;

export function previewOf(body: string, language: string) {
  const form = JSON.parse(body) as Definition;
  const words = (text: Text | undefined) => text?.[language] ?? '';
  const send = { fi: 'Lähetä', sv: 'Skicka', en: 'Send' }[language] ?? '';
  const fields = form.fields.map((field) => {
    const when = field.showWhen
      ? ` data-when="${field.showWhen.field}" data-is='${JSON.stringify(field.showWhen.is)}'`
      : '';
    return `<div data-key="${field.key}" data-kind="${field.kind}"${when}>${control(field, words)}</div>`;
  });
  return `<!doctype html><html lang="${language}"><title>${words(form.title)}</title><style>${STYLE}
    button { background: ${form.accent ?? '#1f6f5c'} }</style><body><h1>${words(form.title)}</h1>
    <p>${words(form.intro)}</p>${fields.join('')}<button>${words(form.button) || send}</button></body></html>`;
}

function control(field: Field, words: (text: Text | undefined) => string) {
  const label = words(field.label).replace(/\[([^\]]*)\]\(([^)]*)\)/g, '<a href="$2">$1</a>');
  const one = (type: string, value: string, text: string) =>
    `<label class="o"><input type="${type}" name="${field.key}" value="${value}">${text}</label>`;
  const all = (type: string) =>
    `<b>${label}</b>${(field.options ?? []).map((each) => one(type, each.value, words(each.label))).join('')}`;
  switch (field.kind) {
    case 'consent':
      return one('checkbox', 'true', label);
    case 'long-text':
      return `<label>${label}<textarea rows="3"></textarea></label>`;
    case 'location':
      return `<label>${label}<select><option>Helsinki<option>Turku</select></label>`;
    case 'choice':
      return all('radio');
    case 'choices':
      return all('checkbox');
    default:
      return `<label>${label}<input name="${field.key}"></label>`;
  }
}
