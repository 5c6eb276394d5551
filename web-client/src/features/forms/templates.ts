import type { Language } from '../../shared/api/me';
import { type Definition, type Field, LANGUAGES } from './definition';

export const TEMPLATES = ['contact', 'callback'] as const;
export type Template = (typeof TEMPLATES)[number];

const NAME: Field = {
  key: 'name',
  kind: 'text',
  role: 'name',
  label: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  required: true,
};

const PHONE: Field = {
  key: 'phone',
  kind: 'phone',
  label: { fi: 'Puhelin', sv: 'Telefon', en: 'Phone' },
  required: true,
};

const EMAIL: Field = {
  key: 'email',
  kind: 'email',
  label: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
};

const LOCATION: Field = {
  key: 'location',
  kind: 'location',
  label: { fi: 'Toimipiste', sv: 'Verksamhetsställe', en: 'Location' },
};

const MESSAGE: Field = {
  key: 'message',
  kind: 'long-text',
  role: 'message',
  label: {
    fi: 'Miten voimme auttaa?',
    sv: 'Hur kan vi hjälpa dig?',
    en: 'How can we help?',
  },
};

const TOPIC: Field = {
  ...MESSAGE,
  key: 'topic',
  kind: 'text',
  role: 'subject',
  label: { fi: 'Mistä on kyse?', sv: 'Vad gäller saken?', en: 'What is it about?' },
};

const TIME: Field = {
  key: 'callback_time',
  kind: 'callback-time',
  label: { fi: 'Milloin soitamme?', sv: 'När ska vi ringa?', en: 'When shall we call?' },
  required: true,
};

const CONSENT: Field = {
  key: 'consent',
  kind: 'consent',
  purpose: 'contact',
  label: {
    fi: 'Minuun saa ottaa yhteyttä tämän pyynnön vuoksi.',
    sv: 'Ni får kontakta mig med anledning av den här förfrågan.',
    en: 'You may contact me about this request.',
  },
  required: true,
};

const FORMS: Record<Template, Omit<Definition, 'languages'>> = {
  contact: {
    title: { fi: 'Ota yhteyttä', sv: 'Kontakta oss', en: 'Contact us' },
    intro: {
      fi: 'Kerro, mitä tarvitset. Palaamme asiaan pian.',
      sv: 'Berätta vad du behöver. Vi återkommer snart.',
      en: 'Tell us what you need. We will get back to you soon.',
    },
    thanks: {
      fi: 'Kiitos! Otamme sinuun yhteyttä pian.',
      sv: 'Tack! Vi kontaktar dig snart.',
      en: 'Thank you! We will be in touch soon.',
    },
    fields: [NAME, PHONE, EMAIL, LOCATION, MESSAGE, CONSENT],
  },
  callback: {
    title: { fi: 'Jätä soittopyyntö', sv: 'Bli uppringd', en: 'Ask for a call' },
    intro: {
      fi: 'Jätä numerosi, niin soitamme sinulle.',
      sv: 'Lämna ditt nummer, så ringer vi dig.',
      en: 'Leave your number and we will call you.',
    },
    button: { fi: 'Pyydä soittoa', sv: 'Be oss ringa', en: 'Ask for a call' },
    thanks: {
      fi: 'Kiitos! Soitamme sinulle.',
      sv: 'Tack! Vi ringer dig.',
      en: 'Thank you! We will call you.',
    },
    fields: [NAME, PHONE, TIME, LOCATION, TOPIC, CONSENT],
  },
};

/** A form to begin with, in all languages, the member's own first. A company of one location is not asked which. */
export function formFrom(template: Template, language: Language, locations: number): Definition {
  const form = FORMS[template];
  return {
    languages: [language, ...LANGUAGES.filter((one) => one !== language)],
    ...form,
    fields: form.fields.filter((field) => field.kind !== 'location' || locations > 1),
  };
}
