import { useState } from 'react';
import { get } from '../../api/http';
import type { Output, Terms, Vocabulary } from '../../api/types';
import { useSave } from '../../shared/saving/useSave';
import { useUndoable } from '../../shared/saving/useUndoable';
import { chosenOf, writeTerms } from '../../shared/terms/chosen';
import { changeOutput } from './outputs';

/** What somebody wrote into one cell of the table. */
export interface CellChange {
  /** “Rating” */
  label: string;
  patch: Parameters<typeof changeOutput>[1];
}

/** A link that a cell can change, by its name in the output. */
export type Link = 'prompt' | 'agent';

const FIELDS = ['title', 'date', 'rating', 'promptId', 'promptVersion', 'agentId'] as const;

type Field = (typeof FIELDS)[number];

export const fieldChange = (
  label: string,
  field: Field,
  value: string | number | null,
): CellChange => ({ label, patch: { [field]: value } });

/** Another prompt is meant in its current version; without one there is no version either. */
export const linkChange = (label: string, link: Link, id: string | null): CellChange => ({
  label,
  patch: link === 'agent' ? { agentId: id } : { promptId: id, promptVersion: null },
});

export const termsChange = (vocabulary: Vocabulary, terms: Terms): CellChange => ({
  label: vocabulary.name,
  patch: writeTerms(terms),
});

/** The change that makes it what it was. */
export function wayBack({ patch }: CellChange, before: Output): CellChange['patch'] {
  const fields = FIELDS.filter((name) => name in patch);
  const terms = Object.fromEntries(
    Object.keys(patch.terms ?? {}).map((key) => [key, before.terms?.[key] ?? null]),
  );
  return {
    ...Object.fromEntries(fields.map((name) => [name, before[name] ?? null])),
    ...(patch.terms && writeTerms(terms)),
  };
}

/** What stands in the cell, in words. */
export function saidBy({ patch }: CellChange, output: Output): string {
  const [key] = Object.keys(patch.terms ?? {});
  if ('promptId' in patch) return output.prompt?.title ?? 'nothing';
  if ('agentId' in patch) return output.agent?.name ?? output.agent?.title ?? 'nothing';
  const value = key
    ? chosenOf(output.terms, key)
        .map(({ name }) => name)
        .join(', ')
    : (output[Object.keys(patch)[0] as Field] ?? '');
  return String(value) || 'nothing';
}

export interface Conflict {
  change: CellChange;
  /** As somebody else left it. */
  theirs: Output;
}

interface CellSaving {
  save: (change: CellChange) => void;
  saving: boolean;
  conflict: Conflict | null;
  /** Writes over what somebody else wrote, or leaves it. */
  settle: (mine: boolean) => void;
}

/** Saves a cell, offers the way back, and asks where somebody else was faster. */
export function useCellSave(output: Output): CellSaving {
  const undoable = useUndoable();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const refresh = ['outputs', 'output'];
  const { mutate, isPending } = useSave(
    ({ change, base }: { change: CellChange; base: Output }) =>
      changeOutput(base.id, change.patch, base.version),
    {
      refresh,
      onDone: (saved, { change, base }) =>
        undoable({
          work: () =>
            Promise.resolve(() => changeOutput(base.id, wayBack(change, base), saved.version)),
          done: `${change.label} of “${base.title}” changed`,
          refresh,
        }),
      onConflict: ({ change, base }) =>
        void get<Output>(`/outputs/${base.id}`, { include: 'terms,prompt,agent' }).then((theirs) =>
          setConflict({ change, theirs }),
        ),
    },
  );
  return {
    save: (change) => mutate({ change, base: output }),
    saving: isPending,
    conflict,
    settle: (mine) => {
      setConflict(null);
      if (mine && conflict) mutate({ change: conflict.change, base: conflict.theirs });
    },
  };
}
