import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNotify } from 'ra-core';
import { get } from '../../api/http';
import { explain, ProblemError } from '../../api/problem';
import type { Output, Terms } from '../../api/types';
import { chosenOf, writeTerms } from '../../shared/terms/chosen';
import { changeOutput } from '../outputs/outputs';
import { assignedOf, writeAssigned, type Assigned } from './AssignFields';
import type { Walk } from './useWalk';

type Patch = Parameters<typeof changeOutput>[1];
type Shown = Pick<Output, 'rating' | 'terms' | 'assigneeId' | 'assignee' | 'dueOn'>;

interface Decision {
  id: string;
  title: string;
  /** As it was, to show and to write back. */
  before: Shown;
  back: Patch;
}

export interface Decisions {
  rate: (output: Output, rating: number | null) => void;
  /** Chooses the terms of one vocabulary. */
  assign: (output: Output, terms: Terms) => void;
  /** Says who is to review it, and by when. */
  give: (output: Output, assigned: Assigned) => void;
  markReviewed: (output: Output) => void;
  /** Takes the last one back; absent where there is none. */
  undo: (() => void) | undefined;
}

/**
 * Writes go out one after another, each on the version that the one before left: the person is three outputs further by then. One that is
 * refused shows its output again, as it is.
 */
export function useDecisions(walk: Walk): Decisions {
  const [made, setMade] = useState<Decision[]>([]);
  const line = useRef(Promise.resolve());
  const versions = useRef<Record<string, number>>({});
  const waiting = useRef<Record<string, number>>({});
  const client = useQueryClient();
  const notify = useNotify();
  // a window that is closed takes with it what was decided and is not written yet
  useEffect(() => {
    const unload = (event: BeforeUnloadEvent): void => {
      if (Object.values(waiting.current).some((count) => count > 0)) event.preventDefault();
    };
    window.addEventListener('beforeunload', unload);
    return () => window.removeEventListener('beforeunload', unload);
  }, []);

  const write = async (id: string, title: string, patch: Patch, begun: number): Promise<void> => {
    try {
      const version = versions.current[id] ?? begun;
      const { rating, terms, version: now } = await changeOutput(id, patch, version);
      versions.current[id] = now;
      // what was decided since is shown already
      walk.show(id, {
        version: now,
        ...(waiting.current[id] === 1 && { rating: rating ?? null, terms: terms ?? {} }),
      });
      void client.invalidateQueries({ queryKey: ['review-counts'] });
      void client.invalidateQueries({ queryKey: ['outputs'] });
      void client.invalidateQueries({ queryKey: ['output', id] });
    } catch (error) {
      setMade((all) => all.filter((decision) => decision.id !== id));
      const { title: problem, detail } = explain(error);
      const why =
        error instanceof ProblemError && error.status === 412
          ? 'Somebody changed it meanwhile; this is how it is now, and nothing of yours was written over it'
          : [problem, detail].join(' — ');
      notify(`${title}: ${why}`, { type: 'error', autoHideDuration: 9000 });
      await showAsItIs(id);
    }
  };
  const showAsItIs = async (id: string): Promise<void> => {
    try {
      const fresh = await get<Output>(`/outputs/${id}`);
      versions.current[id] = fresh.version;
      walk.show(id, fresh);
      walk.goTo(id);
    } catch {
      // gone for good: what was said about it above is all there is to say
    }
  };
  const queue = (output: Pick<Output, 'id' | 'title' | 'version'>, patch: Patch): void => {
    const { id } = output;
    waiting.current[id] = (waiting.current[id] ?? 0) + 1;
    line.current = line.current
      .then(() => write(id, output.title, patch, output.version))
      .finally(() => {
        waiting.current[id] = (waiting.current[id] ?? 1) - 1;
      });
  };
  const decide = (output: Output, patch: Patch, after: Partial<Shown>, back: Patch): void => {
    const { id, title, rating, terms, assigneeId, assignee, dueOn } = output;
    const before = {
      rating: rating ?? null,
      terms: terms ?? {},
      assigneeId: assigneeId ?? null,
      assignee: assignee ?? null,
      dueOn: dueOn ?? null,
    };
    setMade((all) => [...all, { id, title, before, back }]);
    walk.show(id, after);
    queue(output, patch);
  };
  const last = made.at(-1);
  return {
    rate: (output, rating) =>
      decide(output, { rating }, { rating }, { rating: output.rating ?? null }),
    assign: (output, terms) =>
      decide(
        output,
        writeTerms(terms),
        { terms: { ...output.terms, ...terms } },
        backTo(output, terms),
      ),
    give: (output, assigned) => {
      const { person } = assigned;
      const written = writeAssigned(assigned);
      decide(
        output,
        written,
        { ...written, assignee: person && { id: person.id, title: person.name } },
        writeAssigned(assignedOf(output)),
      );
    },
    markReviewed: (output) => {
      const status: Terms = { 'review-status': { id: '', slug: 'reviewed', name: 'reviewed' } };
      decide(
        output,
        { terms: { 'review-status': 'reviewed' } },
        { terms: { ...output.terms, ...status } },
        backTo(output, status),
      );
    },
    undo:
      last &&
      (() => {
        setMade((all) => all.slice(0, -1));
        walk.show(last.id, last.before);
        walk.goTo(last.id);
        queue({ id: last.id, title: last.title, version: 0 }, last.back);
      }),
  };
}

function backTo(output: Output, changed: Terms): Patch {
  const before = Object.fromEntries(
    Object.entries(changed).map(([key, value]) => [
      key,
      Array.isArray(value) ? chosenOf(output.terms, key) : (chosenOf(output.terms, key)[0] ?? null),
    ]),
  );
  return writeTerms(before);
}
