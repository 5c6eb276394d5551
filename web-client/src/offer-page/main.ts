import { applyTheme } from '../shared/style/theme';
import { offerTexts } from '../shared/texts/offer-texts';
import { type Shown, show } from './page';
import { fetchQuickLink } from './quick-link';

/**
 * Nobody is signed in yet, so there is no live stream: the open page asks again whether the lead is still free. Seldom, because
 * the gateway counts looks and taps of a whole office together.
 */
const ASK_AGAIN_MILLIS = 15_000;

const root = document.querySelector('#offer');
const form = document.querySelector<HTMLFormElement>('#take');
const button = form?.querySelector('button');
if (!root || !form || !button) throw new Error('offer.html lacks its parts');

const token = decodeURIComponent(location.pathname.split('/')[2] ?? '');
const told = new URLSearchParams(location.search).get('problem');
let shown: Shown | undefined;
let key = '';
let ahead = 0;

form.action = `/q/${encodeURIComponent(token)}`;
// Only after the browser has taken the form: a second tap has nothing to press, and would be harmless if it had.
form.addEventListener('submit', () => {
  button.disabled = true;
  button.textContent = offerTexts[shown?.language ?? 'fi'].taking;
});
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});

async function refresh() {
  const found = await fetchQuickLink(token);
  if (found.kind === 'failed' && shown) return;
  if (found.kind === 'link') {
    const difference = found.serverMillis - Date.now();
    ahead = Math.abs(difference) > 2_000 ? difference : 0;
  }
  const now =
    found.kind === 'link' ? found.link.state + (found.link.takenBy?.name ?? '') : found.kind;
  if (now === key || !root || !form || !button || button.disabled) return;
  key = now;
  shown = show(root, found, told, Date.now() + ahead);
  document.documentElement.lang = shown.language;
  form.hidden = !shown.canTake;
  button.textContent = offerTexts[shown.language].take;
}

void refresh();
setInterval(() => shown?.tick?.(Date.now() + ahead), 1_000);
setInterval(() => {
  if (document.visibilityState === 'visible' && shown?.tick && shown.canTake) void refresh();
}, ASK_AGAIN_MILLIS);
// Last, because a browser that forbids storage throws here, and the page must work there too.
applyTheme();
