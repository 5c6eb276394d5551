import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeLanguage, type Language, type Me, meQuery } from '../../shared/api/me';
import { chooseTheme, chosenTheme, type Theme } from '../../shared/style/theme';
import { useTexts } from '../../shared/texts/use-texts';
import { buttonClass } from '../../shared/ui/button';
import { Sheet } from '../../shared/ui/sheet';
import styles from './account-sheet.module.css';

const LANGUAGES: Language[] = ['fi', 'sv', 'en'];
const THEMES: Theme[] = ['system', 'light', 'dark'];

export function AccountSheet({ me, onClose }: { me: Me; onClose: () => void }) {
  const { session } = useTexts();
  const [theme, setTheme] = useState(chosenTheme);
  return (
    <Sheet title={me.name} text={me.tenantName} onClose={onClose}>
      <div className={styles.settings}>
        {me.session === 'full' ? <LanguageChoice me={me} /> : null}
        <Choice
          legend={session.theme}
          options={THEMES}
          words={session.themes}
          chosen={theme}
          onChoose={(chosen) => {
            chooseTheme(chosen);
            setTheme(chosen);
          }}
        />
        <p className={styles.keys}>{session.keys}</p>
        <a href="/sign-out" className={buttonClass('outline', true)}>
          {session.signOut}
        </a>
      </div>
    </Sheet>
  );
}

function LanguageChoice({ me }: { me: Me }) {
  const { session } = useTexts();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: changeLanguage,
    onSuccess: (_, language) =>
      client.setQueryData<Me>(meQuery.queryKey, (before) => before && { ...before, language }),
  });
  return (
    <>
      <Choice
        legend={session.language}
        options={LANGUAGES}
        words={session.languages}
        chosen={change.isPending ? change.variables : me.language}
        onChoose={change.mutate}
      />
      {change.isError ? (
        <p role="alert" className={styles.problem}>
          {session.languageFailed}
        </p>
      ) : null}
    </>
  );
}

function Choice<T extends string>(props: {
  legend: string;
  options: T[];
  words: Record<T, string>;
  chosen: T;
  onChoose: (option: T) => void;
}) {
  return (
    <fieldset className={styles.choice}>
      <legend>{props.legend}</legend>
      <div>
        {props.options.map((option) => (
          <label key={option}>
            <input
              type="radio"
              className="visually-hidden"
              name={props.legend}
              checked={option === props.chosen}
              onChange={() => props.onChoose(option)}
            />
            {props.words[option]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
