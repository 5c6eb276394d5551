import { useEffect, useState } from 'react';
import { fieldErrors } from '../../shared/api/http';
import { type Definition, definitionSchema, same } from './definition';
import { type Draft, type PlacedError, placed, toDefinition, toDraft } from './draft';
import { usePublish, useSaveDraft } from './forms-api';

const STASH = 'koppi.form.';

/** What was being built when this tab left the screen, by whatever way. */
export function stashed(channelId: string): Definition | undefined {
  const text = sessionStorage.getItem(STASH + channelId);
  if (!text) return undefined;
  const read = definitionSchema.safeParse(JSON.parse(text));
  return read.success ? read.data : undefined;
}

export function forget(channelId: string) {
  sessionStorage.removeItem(STASH + channelId);
}

/** A form being built: the draft as it stands, what of it the service has, and what it refused. */
export function useBuilder(channelId: string, start: Definition, keptAtStart?: Definition) {
  const [draft, setDraft] = useState<Draft>(() => toDraft(start));
  const [kept, setKept] = useState(keptAtStart);
  const [errors, setErrors] = useState<PlacedError[]>([]);
  const saving = useSaveDraft(channelId);
  const publishing = usePublish(channelId);
  const definition = toDefinition(draft);
  const dirty = !kept || !same(definition, kept);
  useStash(channelId, dirty ? definition : undefined);

  const taken = (sent: Definition) => {
    setKept(sent);
    setErrors([]);
  };
  const refused = (error: Error) => setErrors(placed(fieldErrors(error), draft));
  const outcome = { onSuccess: (_: unknown, sent: Definition) => taken(sent), onError: refused };
  const quiet = () => {
    saving.reset();
    publishing.reset();
  };
  const restart = (from: Definition) => {
    setDraft(toDraft(from));
    setErrors([]);
  };
  return {
    draft,
    definition,
    dirty,
    errors,
    saving,
    publishing,
    /** `concerns` is what the change may mend: a field's uid, or the name of a part of the form. */
    change: (next: Draft, concerns: string) => {
      setDraft(next);
      setErrors(errors.filter((error) => !isAbout(error, concerns)));
      quiet();
    },
    save: () => saving.mutate(definition, outcome),
    publish: (done: () => void) =>
      publishing.mutate(definition, {
        onSuccess: (_, sent) => {
          taken(sent);
          done();
        },
        onError: (error) => {
          refused(error);
          if (fieldErrors(error).length > 0) done();
        },
      }),
    /** An earlier version as a new one, at once; what was being built gives way to it. */
    rollBack: (to: Definition, done: () => void) =>
      publishing.mutate(to, {
        onSuccess: () => {
          restart(to);
          setKept(to);
          done();
        },
      }),
    /** Throws away what the service does not have. */
    discard: () => {
      if (kept) restart(kept);
      quiet();
    },
    kept,
  };
}

export type Builder = ReturnType<typeof useBuilder>;

function isAbout(error: PlacedError, concerns: string) {
  if (error.uid) return error.uid === concerns;
  return error.field === concerns || error.field.startsWith(`${concerns}.`) || error.field === '';
}

/** The tab's own memory: Back and a reload lose nothing, and another tab is not disturbed. */
function useStash(channelId: string, unsaved: Definition | undefined) {
  const text = unsaved && JSON.stringify(unsaved);
  useEffect(() => {
    if (text) sessionStorage.setItem(STASH + channelId, text);
    else sessionStorage.removeItem(STASH + channelId);
  }, [channelId, text]);
}
