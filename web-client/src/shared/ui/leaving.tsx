import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { Router } from 'wouter';

type Ask = (go: () => void) => void;

const Guard = createContext<RefObject<Ask | undefined> | undefined>(undefined);

/** Lets a screen with unsaved work be asked before a link leaves it. What changes on the screen's own path asks nobody. */
export function LeavingGuard({ children }: { children: ReactNode }) {
  const ask = useRef<Ask>(undefined);
  return (
    <Router
      aroundNav={(navigate, to, options) => {
        const go = () => navigate(to, options);
        const stays = new URL(to, location.href).pathname === location.pathname;
        if (ask.current && !stays) ask.current(go);
        else go();
      }}
    >
      <Guard value={ask}>{children}</Guard>
    </Router>
  );
}

/** While `unsaved`, a link only sets `leave`: the way on, for when the user has said so. Closing the tab asks by itself. */
export function useLeaving(unsaved: boolean) {
  const guard = useContext(Guard);
  const [leave, setLeave] = useState<() => void>();
  useEffect(() => {
    if (!unsaved || !guard) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    guard.current = (go) => setLeave(() => go);
    window.addEventListener('beforeunload', warn);
    return () => {
      guard.current = undefined;
      window.removeEventListener('beforeunload', warn);
    };
  }, [unsaved, guard]);
  return { leave, stay: () => setLeave(undefined) };
}
