import { useLayoutEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { useTexts } from '../texts/use-texts';
import styles from './intake-nav.module.css';

/** The phone's way between the screens that share one tab. */
export function IntakeNav() {
  const { intake, forms } = useTexts();
  const [path] = useLocation();
  const places = [
    ['/channels', intake.channels],
    ['/forms', forms.title],
    ['/failed', intake.failed],
    ['/ledger', intake.ledger],
    ['/import', intake.imports],
  ] as const;
  const nav = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (nav.current) bringHere(nav.current);
  }, []);
  return (
    <nav ref={nav} className={styles.nav} aria-label={intake.label}>
      {places.map(([href, label]) => (
        <Link key={href} href={href} aria-current={path === href ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}

/** Not all have room on a phone: where one is must be in sight. */
function bringHere(nav: HTMLElement) {
  const here = nav.querySelector<HTMLElement>('[aria-current]');
  if (here) {
    const middle = here.offsetLeft - nav.offsetLeft + here.offsetWidth / 2;
    nav.scrollLeft = middle - nav.clientWidth / 2;
  }
}
