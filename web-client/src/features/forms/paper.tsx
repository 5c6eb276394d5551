import { useEffect, useRef, useState } from 'react';
import { followConditions, tick, ticked } from './paper-answers';

/** Without it a page is laid out by the rules of the nineties. */
const BLANK = '<!doctype html><title> </title>';
const ACTIVE = 'script, base, meta[http-equiv], iframe, object, embed';

type Props = { html: string; title: string; className: string | undefined };

/**
 * A form's page shown as it is, that can do nothing: the frame's sandbox runs no script, sends no form and opens no link. Each
 * new page is put in place of the one before, so that it neither blinks nor scrolls back. Which fields show is decided here, as
 * the page's own script would.
 */
export function Paper({ html, title, className }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const paper = frame.current?.contentDocument;
    if (!ready || !paper) return;
    draw(paper, html);
    followConditions(paper);
  }, [ready, html]);
  useEffect(() => {
    const paper = frame.current?.contentDocument;
    if (!ready || !paper) return;
    const follow = () => followConditions(paper);
    paper.addEventListener('input', follow);
    paper.addEventListener('click', keepHere);
    return () => {
      paper.removeEventListener('input', follow);
      paper.removeEventListener('click', keepHere);
    };
  }, [ready]);
  return (
    <iframe
      ref={frame}
      title={title}
      className={className}
      sandbox="allow-same-origin"
      srcDoc={BLANK}
      onLoad={() => setReady(true)}
    />
  );
}

function draw(paper: Document, html: string) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll(ACTIVE)) element.remove();
  const answers = ticked(paper);
  // A stylesheet that is there already is not fetched again.
  if (paper.head?.innerHTML === page.head.innerHTML) {
    paper.documentElement.lang = page.documentElement.lang;
    paper.body.replaceWith(paper.importNode(page.body, true));
  } else {
    paper.documentElement.replaceWith(paper.importNode(page.documentElement, true));
  }
  tick(paper, answers);
}

function keepHere(event: Event) {
  const pressed = event.target as Element | null;
  if (pressed?.closest?.('a, button')) event.preventDefault();
}
