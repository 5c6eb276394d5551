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
  return (
    <nav className={styles.nav} aria-label={intake.label}>
      {places.map(([href, label]) => (
        <Link key={href} href={href} aria-current={path === href ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
