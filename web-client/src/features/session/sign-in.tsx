import { useLanguage, useTexts } from '../../shared/texts/use-texts';
import { buttonClass } from '../../shared/ui/button';
import { Flight } from '../../shared/ui/flight';
import { Mark } from '../../shared/ui/mark';
import styles from './sign-in.module.css';

/**
 * A link and not a script: the gateway answers it with the sign-in's own redirect, in the language spoken here, and comes back to
 * this page.
 */
export function SignIn() {
  const { session } = useTexts();
  const search = new URLSearchParams({
    return: location.pathname + location.search,
    ui_locales: useLanguage(),
  });
  return (
    <main className={styles.page}>
      <div className={styles.panel}>
        <p className={styles.brand}>
          <Mark size={36} />
          Koppi
        </p>
        <Flight ageMillis={205_000} state="flying" />
        <h1>{session.title}</h1>
        <p className={styles.text}>{session.text}</p>
        <a className={buttonClass('catch', true)} href={`/sign-in?${search}`}>
          {session.signIn}
        </a>
      </div>
    </main>
  );
}
