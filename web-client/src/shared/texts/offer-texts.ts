import { type LanguageTag, pluralOf } from './plural';

const fi = pluralOf('fi');
const sv = pluralOf('sv');
const en = pluralOf('en');

type ProblemText = { title: string; text: string };

/** Every word of an offer: shared by the offer screen of the app and by the light page that a quick link opens. */
export type OfferTexts = {
  take: string;
  taking: string;
  sinceSuffix: string;
  sent: string;
  target: string;
  alerted: (count: number) => string;
  expires: (time: string) => string;
  test: string;
  promise: string;
  loading: string;
  failed: string;
  failedToTake: string;
  retry: string;
  openApp: string;
  takenTitle: (who: string | undefined) => string;
  takenText: string;
  problems: Record<
    'link-used' | 'link-expired' | 'link-revoked' | 'link-unknown' | 'lead-withdrawn',
    ProblemText
  >;
};

export const offerTexts: Record<LanguageTag, OfferTexts> = {
  fi: {
    take: 'Ota koppi',
    taking: 'Otetaan koppia…',
    sinceSuffix: 'siitä, kun asiakas painoi Lähetä',
    sent: 'Lähetetty',
    target: '15 min',
    alerted: (count) =>
      fi(count, {
        one: 'Hälytys meni vain sinulle',
        other: `Hälytys meni ${count} henkilölle yhtä aikaa`,
      }),
    expires: (time) => `Linkki on voimassa ${time} asti`,
    test: 'Testi',
    promise: 'Ensimmäinen saa liidin. Nimi ja numero näkyvät heti, kun otat kopin.',
    loading: 'Haetaan liidiä…',
    failed: 'Liidiä ei saatu haettua. Tarkista yhteys.',
    failedToTake: 'Koppi ei mennyt perille. Liidi voi olla yhä vapaana: yritä uudelleen.',
    retry: 'Yritä uudelleen',
    openApp: 'Avaa Koppi',
    takenTitle: (who) => (who ? `${who} otti kopin` : 'Joku ehti ottaa kopin'),
    takenText: 'Tästä liidistä huolehtii jo työkaverisi. Katso, onko muita vapaana.',
    problems: {
      'link-used': {
        title: 'Linkki on jo käytetty',
        text: 'Pikalinkki toimii kerran. Jos otit kopin itse, liidi löytyy Kopista kohdasta Omat.',
      },
      'link-expired': {
        title: 'Linkki on vanhentunut',
        text: 'Pikalinkki on voimassa rajatun ajan. Kirjaudu sisään: liidi voi olla yhä vapaana.',
      },
      'link-revoked': {
        title: 'Linkki ei ole enää voimassa',
        text: 'Linkki on peruttu. Kirjaudu sisään tai kysy ylläpitäjältäsi.',
      },
      'lead-withdrawn': {
        title: 'Tätä liidiä ei enää ole',
        text: 'Se peruttiin ennen kuin kukaan otti koppia. Katso, onko muita vapaana.',
      },
      'link-unknown': {
        title: 'Linkkiä ei löydy',
        text: 'Osoite on ehkä katkennut matkalla. Avaa linkki uudelleen suoraan tekstiviestistä.',
      },
    },
  },
  sv: {
    take: 'Ta lyran',
    taking: 'Tar lyran…',
    sinceSuffix: 'sedan kunden tryckte på Skicka',
    sent: 'Skickad',
    target: '15 min',
    alerted: (count) =>
      sv(count, {
        one: 'Bara du fick larmet',
        other: `${count} personer fick larmet samtidigt`,
      }),
    expires: (time) => `Länken gäller till ${time}`,
    test: 'Test',
    promise: 'Den första får leadet. Namn och nummer syns genast när du tar lyran.',
    loading: 'Hämtar leadet…',
    failed: 'Leadet kunde inte hämtas. Kontrollera förbindelsen.',
    failedToTake: 'Lyran gick inte fram. Leadet kan fortfarande vara ledigt: försök igen.',
    retry: 'Försök igen',
    openApp: 'Öppna Koppi',
    takenTitle: (who) => (who ? `${who} tog lyran` : 'Någon hann ta lyran'),
    takenText: 'En kollega tar redan hand om det här leadet. Se om det finns andra lediga.',
    problems: {
      'link-used': {
        title: 'Länken är redan använd',
        text: 'En snabblänk fungerar en gång. Om du själv tog lyran hittar du leadet i Koppi under Egna.',
      },
      'link-expired': {
        title: 'Länken har gått ut',
        text: 'En snabblänk gäller en begränsad tid. Logga in: leadet kan fortfarande vara ledigt.',
      },
      'link-revoked': {
        title: 'Länken gäller inte längre',
        text: 'Länken har återkallats. Logga in eller fråga din administratör.',
      },
      'lead-withdrawn': {
        title: 'Leadet finns inte längre',
        text: 'Det drogs tillbaka innan någon tog lyran. Se om det finns andra lediga.',
      },
      'link-unknown': {
        title: 'Länken hittades inte',
        text: 'Adressen kan ha klippts av på vägen. Öppna länken igen direkt från sms:et.',
      },
    },
  },
  en: {
    take: 'Catch it',
    taking: 'Catching it…',
    sinceSuffix: 'since the customer pressed send',
    sent: 'Sent',
    target: '15 min',
    alerted: (count) =>
      en(count, {
        one: 'Only you were alerted',
        other: `${count} people were alerted at the same moment`,
      }),
    expires: (time) => `The link works until ${time}`,
    test: 'Test',
    promise: 'First one gets the lead. You see the name and number as soon as you catch it.',
    loading: 'Fetching the lead…',
    failed: 'The lead could not be fetched. Check your connection.',
    failedToTake: 'Your catch did not go through. The lead may still be free: try again.',
    retry: 'Try again',
    openApp: 'Open Koppi',
    takenTitle: (who) => (who ? `${who} caught it` : 'Somebody caught it first'),
    takenText: 'A colleague is already looking after this lead. See whether others are free.',
    problems: {
      'link-used': {
        title: 'This link has been used',
        text: 'A quick link works once. If you caught the lead yourself, you find it in Koppi under Mine.',
      },
      'link-expired': {
        title: 'This link has expired',
        text: 'A quick link works for a limited time. Sign in: the lead may still be free.',
      },
      'link-revoked': {
        title: 'This link is no longer valid',
        text: 'The link was withdrawn. Sign in, or ask your admin.',
      },
      'lead-withdrawn': {
        title: 'This lead is gone',
        text: 'It was taken back before anybody caught it. See whether others are free.',
      },
      'link-unknown': {
        title: 'There is no such link',
        text: 'The address may have been cut on its way. Open the link again straight from the SMS.',
      },
    },
  },
};
