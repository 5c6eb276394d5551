import { type OfferTexts, offerTexts } from '../shared/texts/offer-texts';
import type { LanguageTag } from '../shared/texts/plural';
import { duration } from '../shared/time/duration';
import { element } from './element';
import { flight, mark } from './flight';
import { type Found, type Problem, problemOf, type QuickLink } from './quick-link';

/** What is on the page now; `tick` moves the age counter on. */
export type Shown = { canTake: boolean; language: LanguageTag; tick?: (now: number) => void };

/** Draws the page for what was found. Pure but for the elements it fills. */
export function show(root: Element, found: Found, told: string | null, now: number): Shown {
  const language = found.kind === 'link' ? found.link.language : browserLanguage();
  const texts = offerTexts[language];
  const problem = problemOf(found, told);
  root.setAttribute('aria-busy', 'false');
  if (found.kind === 'link' && found.link.state === 'taken') {
    root.replaceChildren(...taken(found.link, texts, now));
    return { canTake: false, language };
  }
  if (problem) {
    root.replaceChildren(...explained(problem, texts, found));
    return { canTake: false, language };
  }
  if (found.kind !== 'link') {
    const again = element('button', { type: 'button', class: 'plain' }, texts.retry);
    again.addEventListener('click', () => location.reload());
    root.replaceChildren(
      element('section', { class: 'words', role: 'alert' }, element('h1', {}, texts.failed), again),
    );
    // The tap may still get through: the button stays.
    return { canTake: true, language };
  }
  const page = offered(root, found.link, texts, language, now);
  // The tap was turned back, yet the link is as good as before: too many at once, or a service away.
  if (told) root.prepend(element('p', { class: 'alert', role: 'alert' }, texts.failedToTake));
  return { ...page, language };
}

function offered(
  root: Element,
  link: QuickLink,
  texts: OfferTexts,
  language: LanguageTag,
  now: number,
) {
  const received = Date.parse(link.receivedAt);
  const age = element('strong', {}, duration(now - received, language));
  const hero = element(
    'header',
    { class: 'hero' },
    element('p', { class: 'place' }, link.locationName, mark()),
    flight(now - received),
    // A counter that is read out every second would drown everything else.
    element('p', { class: 'age', role: 'timer', 'aria-live': 'off' }, age, ' ', texts.sinceSuffix),
  );
  if (link.alerted) hero.append(element('p', {}, texts.alerted(link.alerted)));
  const kind = link.requestType.names[language];
  const expires = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : `${language}-FI`, {
    hour: 'numeric',
    minute: '2-digit',
  }).format(new Date(link.expiresAt));
  root.replaceChildren(
    hero,
    element(
      'section',
      { class: 'words' },
      element('p', {}, link.subject ? kind : ''),
      element('h1', {}, link.subject ?? kind),
      element('p', {}, texts.promise),
      element('p', {}, texts.expires(expires)),
    ),
  );
  const tick = (moment: number) => {
    age.textContent = duration(moment - received, language);
    hero.querySelector('svg.flight')?.replaceWith(flight(moment - received));
  };
  return { canTake: true, tick };
}

function taken(link: QuickLink, texts: OfferTexts, now: number) {
  const by = link.takenBy ?? undefined;
  return [
    element(
      'header',
      { class: 'hero gone' },
      element('p', { class: 'place' }, link.locationName, mark()),
      flight(now - Date.parse(link.receivedAt), by?.initials ?? '·'),
      element('h1', {}, texts.takenTitle(by?.name)),
    ),
    element(
      'section',
      { class: 'words' },
      element('p', {}, texts.takenText),
      toApp(texts, '/free'),
    ),
  ];
}

function explained(problem: Problem, texts: OfferTexts, found: Found) {
  const { title, text } = texts.problems[problem];
  const lead = found.kind === 'link' ? `/leads/${found.link.leadId}` : '/free';
  return [
    element(
      'header',
      { class: 'hero gone' },
      element('p', { class: 'place' }, mark()),
      element('h1', {}, title),
    ),
    element('section', { class: 'words' }, element('p', {}, text), toApp(texts, lead)),
  ];
}

function toApp(texts: OfferTexts, path: string) {
  return element('a', { class: 'plain', href: path }, texts.openApp);
}

function browserLanguage(): LanguageTag {
  const tag = navigator.language.slice(0, 2);
  return tag === 'sv' || tag === 'en' ? tag : 'fi';
}
