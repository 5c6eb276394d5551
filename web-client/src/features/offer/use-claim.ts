import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { isProblem } from '../../shared/api/http';
import { claim, type Lead, leadQuery, takenSchema } from '../../shared/api/leads';
import { serverNow } from '../../shared/time/clock';

/**
 * The tap on the big button. Whichever way the race ends, its answer is written over the lead in the cache, and the screen that
 * fits the lead follows from that: the winner's lead is full, the loser's is taken and knows by whom and by how much.
 */
export function useClaim(leadId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => claim(leadId),
    onSuccess: (lead) => {
      client.setQueryData(leadQuery(leadId).queryKey, lead);
      refreshLists(client);
    },
    onError: (error) => {
      if (isProblem(error, 'lead-withdrawn')) {
        client.setQueryData<Lead>(
          leadQuery(leadId).queryKey,
          (lead) => lead && { ...lead, stage: 'withdrawn', canClaim: false },
        );
        refreshLists(client);
      }
      if (!isProblem(error, 'lead-taken')) return;
      const { winner, marginMillis, claimedAt } = takenSchema.parse(error.body);
      client.setQueryData<Lead>(
        leadQuery(leadId).queryKey,
        (lead) =>
          lead && {
            ...lead,
            view: 'taken',
            canClaim: false,
            claimedAt,
            owner: winner,
            margin: { millis: marginMillis, refusedAt: new Date(serverNow()).toISOString() },
          },
      );
      refreshLists(client);
    },
  });
}

function refreshLists(client: QueryClient) {
  void client.invalidateQueries({ queryKey: ['leads', 'free'] });
  void client.invalidateQueries({ queryKey: ['leads', 'mine'] });
}
