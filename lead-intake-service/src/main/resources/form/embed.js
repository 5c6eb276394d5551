(function (given) {
  const script = document.currentScript;
  const language = given.forms[script.dataset.language] ? script.dataset.language : given.first;
  const words = given.forms[language];
  const host = document.createElement('div');
  host.lang = language;
  const root = host.attachShadow({ mode: 'open' });
  script.after(host);

  if ('adoptedStyleSheets' in root) {
    // No style element: the site's policy may forbid those.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(given.style);
    root.adoptedStyleSheets = [sheet];
  } else {
    const style = document.createElement('style');
    style.textContent = given.style;
    root.append(style);
  }

  function text(name, content, className) {
    const element = document.createElement(name);
    element.textContent = content;
    if (className) element.className = className;
    return element;
  }

  function put(...content) {
    const sheet = text('div', '', 'sheet');
    sheet.tabIndex = -1;
    sheet.append(...content);
    root.replaceChildren(...Array.from(root.querySelectorAll('style')), sheet);
    return sheet;
  }

  if (!given.origins.includes(location.origin)) {
    console.warn(`Koppi: ${location.origin} is not among this form's allowed origins, so it is linked instead of shown.`);
    const link = text('a', words.open);
    link.href = `${given.page}?language=${language}`;
    put(link);
    return;
  }

  const began = performance.now();
  const frame = document.createElement('template');
  frame.innerHTML = words.html;
  root.append(frame.content);
  const form = root.querySelector('form');
  // Its value is the door's clock when the script was made; here only the seconds since then tell anything.
  form.elements._shown.remove();

  let token = '';
  let another = () => {};
  if (given.robot) {
    // The widget stands outside of the shadow root, where its script can find it.
    const place = document.createElement('div');
    place.slot = 'robot';
    host.append(place);
    const api = document.createElement('script');
    api.src = given.robot.script;
    api.async = true;
    api.onload = () => {
      const widget = given.robot.provider === 'turnstile' ? window.turnstile : window.hcaptcha;
      const id = widget.render(place, {
        sitekey: given.robot.siteKey,
        language,
        hl: language,
        callback: (passed) => (token = passed),
        'expired-callback': () => (token = ''),
      });
      another = () => {
        token = '';
        widget.reset(id);
      };
    };
    document.head.append(api);
  }

  function thank(reference, statusUrl) {
    const line = text('p', `${words.reference} `, 'reference');
    line.append(text('strong', reference));
    const more = text('p', '', 'follow');
    const link = text('a', words.follow);
    link.href = statusUrl;
    more.append(link);
    put(text('h2', words.thanksTitle), text('p', words.thanks, 'intro'), line, more).focus();
  }

  const shown = koppiForm(form, async () => {
    const data = new FormData(form);
    data.set('_seconds', String(Math.floor((performance.now() - began) / 1000)));
    if (given.robot) data.set(given.robot.provider === 'turnstile' ? 'cf-turnstile-response' : 'h-captcha-response', token);
    try {
      const answer = await fetch(given.page, {
        method: 'POST',
        headers: { Accept: 'application/json' },
        body: data,
        credentials: 'omit',
      });
      const said = await answer.json();
      if (answer.ok) {
        thank(said.reference, said.statusUrl);
        return;
      }
      shown.refuse(said.errors || [], said.errors ? words.correct : said.detail || words.notSent);
    } catch {
      shown.refuse([], words.notSent);
    }
    another();
  });
  shown.newSubmission();
})
