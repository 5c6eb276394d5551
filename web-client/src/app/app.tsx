import { type QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { SignIn } from '../features/session/sign-in';
import { HttpError } from '../shared/api/http';
import { meQuery } from '../shared/api/me';
import { LiveProvider } from '../shared/live/live';
import { deviceLanguage, LanguageProvider, useTexts } from '../shared/texts/use-texts';
import { buttonClass } from '../shared/ui/button';
import { LoadFailed, Message, Waiting } from '../shared/ui/states';
import { Routes } from './routes';

export function App({ client }: { client: QueryClient }) {
  return (
    <QueryClientProvider client={client}>
      <FrontDoor />
    </QueryClientProvider>
  );
}

/** Nobody gets further than here without the gateway knowing who they are. */
function FrontDoor() {
  const me = useQuery(meQuery);
  if (me.isSuccess) {
    return (
      <LanguageProvider language={me.data.language}>
        <LiveProvider memberId={me.data.memberId}>
          <Routes me={me.data} />
        </LiveProvider>
      </LanguageProvider>
    );
  }
  return (
    <LanguageProvider language={deviceLanguage()}>
      {me.isPending ? <Waiting /> : <TurnedAway error={me.error} onRetry={me.refetch} />}
    </LanguageProvider>
  );
}

function TurnedAway({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { session } = useTexts();
  if (!(error instanceof HttpError)) return <LoadFailed error={error} onRetry={onRetry} />;
  if (error.signedOut) return <SignIn />;
  if (error.status === 403) {
    return (
      <main>
        <Message title={session.forbiddenTitle} text={session.forbiddenText}>
          <a href="/sign-out" className={buttonClass('outline')}>
            {session.signOut}
          </a>
        </Message>
      </main>
    );
  }
  return <LoadFailed error={error} onRetry={onRetry} />;
}
