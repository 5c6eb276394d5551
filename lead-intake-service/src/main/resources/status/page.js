// Asks for the page again every few seconds and shows what is new in it; without this the page is reloaded by hand.
(() => {
  const pause = 5000;
  const longest = 60000;
  let wait = pause;
  let tag = '';

  async function look() {
    const answer = await fetch(location.pathname + location.search.replace(/([?&])said=[^&]*/, '$1'), {
      cache: 'no-store',
      headers: tag ? { 'If-None-Match': tag } : {},
    });
    if (answer.status !== 200 && answer.status !== 304) {
      throw new Error();
    }
    if (answer.status === 200) {
      tag = answer.headers.get('ETag') || '';
      show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    }
  }

  function show(page) {
    const main = document.querySelector('main');
    const fresh = page.querySelector('main');
    if (fresh.dataset.ended !== main.dataset.ended) {
      main.replaceWith(fresh);
      return;
    }
    const live = main.querySelector('#live');
    const news = fresh.querySelector('#live');
    if (live.innerHTML !== news.innerHTML) {
      live.replaceChildren(...news.childNodes);
    }
  }

  async function round() {
    if (!document.hidden) {
      try {
        await look();
        wait = pause;
      } catch {
        wait = Math.min(2 * wait, longest);
      }
    }
    setTimeout(round, wait);
  }

  setTimeout(round, wait);
  document.addEventListener('visibilitychange', () => {
    wait = pause;
  });
})();
