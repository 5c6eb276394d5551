import { createContext, type ReactNode, useContext } from 'react';
import type { Language } from '../../shared/api/me';

type FormLanguages = {
  /** Those the form is in, the default first. */
  languages: Language[];
  /** Whoever writes a text sees it in its language in the preview. */
  show: (language: Language) => void;
};

const Context = createContext<FormLanguages>({ languages: [], show: () => undefined });

export function FormLanguagesProvider(props: FormLanguages & { children: ReactNode }) {
  const { languages, show, children } = props;
  return <Context value={{ languages, show }}>{children}</Context>;
}

export function useFormLanguages() {
  return useContext(Context);
}
