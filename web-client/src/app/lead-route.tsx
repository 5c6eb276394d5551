import { useQuery } from '@tanstack/react-query';
import { LeadPage } from '../features/lead/lead-page';
import { Lost } from '../features/offer/lost';
import { Offer } from '../features/offer/offer';
import { Withdrawn } from '../features/offer/withdrawn';
import { HttpError } from '../shared/api/http';
import { leadQuery } from '../shared/api/leads';
import type { Me } from '../shared/api/me';
import { LoadFailed, Waiting } from '../shared/ui/states';
import { NotFound } from './not-found';

/** What the service lets this member see of the lead decides the screen: the offer, whose it is now, or all of it. */
export function LeadRoute({ id, me, canLeave }: { id: string; me: Me; canLeave: boolean }) {
  const query = useQuery(leadQuery(id));
  if (query.isPending) return <Waiting />;
  if (query.isError) {
    const gone = query.error instanceof HttpError && query.error.status === 404;
    return gone ? <NotFound /> : <LoadFailed error={query.error} onRetry={query.refetch} />;
  }
  const lead = query.data;
  switch (lead.view) {
    case 'offer':
      if (lead.stage === 'withdrawn') return <Withdrawn lead={lead} canLeave={canLeave} />;
      return <Offer lead={lead} canLeave={canLeave} />;
    case 'taken':
      return <Lost lead={lead} canLeave={canLeave} />;
    case 'full':
      // An admin sees a free lead in full and may still catch it.
      return lead.canClaim && !lead.owner ? (
        <Offer lead={lead} canLeave={canLeave} />
      ) : (
        <LeadPage lead={lead} me={me} canLeave={canLeave} />
      );
  }
}
