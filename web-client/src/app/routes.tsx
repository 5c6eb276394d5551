import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { ChannelList } from '../features/channels/channel-list';
import { ChannelPage } from '../features/channels/channel-page';
import { FailedTray } from '../features/failed/failed-tray';
import { FormList } from '../features/forms/form-list';
import { ImportPage } from '../features/imports/import-page';
import { Imports } from '../features/imports/imports';
import { Ledger } from '../features/ledger/ledger';
import { Overview } from '../features/overview/overview';
import { isAdmin, type Me } from '../shared/api/me';
import { LeavingGuard } from '../shared/ui/leaving';
import { Waiting } from '../shared/ui/states';
import { NotFound } from './not-found';
import { Shell } from './shell';
import { Workbench } from './workbench';

/** Large, and for admins at a desk: a seller's phone does not fetch it. */
const FormPage = lazy(() =>
  import('../features/forms/form-page').then((feature) => ({ default: feature.FormPage })),
);

export function Routes({ me }: { me: Me }) {
  if (me.session === 'quick-link') return <QuickLinkRoutes me={me} />;
  return (
    <LeavingGuard>
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
          {me.tenantAdmin ? intakeRoutes(me) : null}
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Shell>
    </LeavingGuard>
  );
}

/** What comes into the company is its admins' affair. A Switch looks into fragments, but not into components. */
function intakeRoutes(me: Me) {
  return (
    <>
      <Route path="/channels">
        <ChannelList me={me} />
      </Route>
      <Route path="/channels/:id">{({ id }) => <ChannelPage key={id} id={id} me={me} />}</Route>
      <Route path="/forms">
        <FormList />
      </Route>
      <Route path="/forms/:id">
        {({ id }) => (
          <Suspense fallback={<Waiting />}>
            <FormPage key={id} id={id} me={me} />
          </Suspense>
        )}
      </Route>
      <Route path="/failed/:id?">{({ id }) => <FailedTray id={id} me={me} />}</Route>
      <Route path="/ledger">
        <Ledger />
      </Route>
      <Route path="/import">
        <Imports />
      </Route>
      <Route path="/import/:id">{({ id }) => <ImportPage key={id} id={id} me={me} />}</Route>
    </>
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
