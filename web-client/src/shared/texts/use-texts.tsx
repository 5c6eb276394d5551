import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { duration, margin } from '../time/duration';
import { en, type Texts } from './en';
import { fi } from './fi';
import type { LanguageTag } from './plural';
import { sv } from './sv';

export const catalogue: Record<LanguageTag, Texts> = { fi, sv, en };

/** Finland's way of writing dates and money in its two languages. */
const LOCALES: Record<LanguageTag, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

const KEY = 'koppi.language';
const Language = createContext<LanguageTag>('fi');

/** Before the sign-in tells: what this device used last, else what it prefers. */
export function deviceLanguage(): LanguageTag {
  const wishes = [localStorage.getItem(KEY), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wishes.find(isLanguage) ?? 'fi';
}

export function isLanguage(tag: string | null | undefined): tag is LanguageTag {
  return tag === 'fi' || tag === 'sv' || tag === 'en';
}

export function LanguageProvider(props: { language: LanguageTag; children: ReactNode }) {
  const { language, children } = props;
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(KEY, language);
  }, [language]);
  return <Language value={language}>{children}</Language>;
}

export function useLanguage() {
  return useContext(Language);
}

export function useTexts(): Texts {
  return catalogue[useContext(Language)];
}

export function formatsOf(language: LanguageTag) {
  const locale = LOCALES[language];
  const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
  const day = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'numeric',
  });
  const weekday = {
    short: new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }),
    long: new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }),
  };
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const size = (unit: string) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay: 'short',
      maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
    });
  const money = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  });
  return {
    time: (iso: string) => time.format(new Date(iso)),
    moment: (iso: string) => `${day.format(new Date(iso))} ${time.format(new Date(iso))}`,
    day: (iso: string) => day.format(new Date(iso)),
    /** 0 is Monday. */
    weekday: (index: number, width: 'short' | 'long') =>
      weekday[width].format(Date.UTC(2024, 0, 1 + index)),
    number: (value: number) => number.format(value),
    percent: (share: number) => percent.format(share),
    money: (cents: number) => money.format(cents / 100),
    /** As file managers count: a thousand bytes are a kilobyte. */
    bytes: (count: number) =>
      count < 999_500
        ? size('kilobyte').format(Math.max(1, Math.round(count / 1e3)))
        : size('megabyte').format(count / 1e6),
    /** `14:00–15:00`, with the day before it when that is not today. */
    span: (from: string, to: string | undefined) => {
      const start = new Date(from);
      const today = start.toDateString() === new Date().toDateString();
      const hours = [start, to ? new Date(to) : start].map((at) => time.format(at));
      const times = hours[0] === hours[1] ? hours[0] : hours.join('–');
      return today ? `${times}` : `${day.format(start)} ${times}`;
    },
    duration: (millis: number) => duration(millis, language),
    margin: (millis: number) => margin(millis, language),
  };
}

const formats = { fi: formatsOf('fi'), sv: formatsOf('sv'), en: formatsOf('en') };

export function useFormats() {
  return formats[useContext(Language)];
}
