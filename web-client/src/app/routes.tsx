import { Redirect, Route, Switch } from 'wouter';
import { Overview } from '../features/overview/overview';
import { isAdmin, type Me } from '../shared/api/me';
import { NotFound } from './not-found';
import { Shell } from './shell';
import { Workbench } from './workbench';

export function Routes({ me }: { me: Me }) {
  if (me.session === 'quick-link') return <QuickLinkRoutes me={me} />;
  return (
    <Shell me={me}>
      <Switch>
        <Route path="/">
          <Redirect to="/free" replace />
        </Route>
        <Route path="/free">
          <Workbench me={me} list="free" />
        </Route>
        <Route path="/mine">
          <Workbench me={me} list="mine" />
        </Route>
        <Route path="/leads/:id">{({ id }) => <Workbench me={me} leadId={id} />}</Route>
        {isAdmin(me) ? (
          <Route path="/overview">
            <Overview me={me} />
          </Route>
        ) : null}
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Shell>
  );
}

/** A quick link's session knows one lead and nothing else, so there is nowhere else to go. */
function QuickLinkRoutes({ me }: { me: Me }) {
  return (
    <Shell me={me}>
      <Switch>
        <Route path="/leads/:id">{({ id }) => <Workbench me={me} leadId={id} />}</Route>
        <Route>{me.leadId ? <Redirect to={`/leads/${me.leadId}`} replace /> : <NotFound />}</Route>
      </Switch>
    </Shell>
  );
}
