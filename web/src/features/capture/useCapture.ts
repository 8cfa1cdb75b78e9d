import { useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { Output, Terms } from '../../api/types';
import { useMe } from '../../auth/me';
import { today } from '../../shared/format/dates';
import { isLink } from '../../shared/links/links';
import { draftKey, readDraft } from '../../shared/saving/drafts';
import { useDraft, type Draft } from '../../shared/saving/useDraft';
import { useSave } from '../../shared/saving/useSave';
import { writeTerms } from '../../shared/terms/chosen';
import { createOutput, type NewOutput } from '../outputs/outputs';
import { saveRows } from './saveRows';
import { proposedTitle } from './title';
import { useSplit, type Split } from './useSplit';

export interface Captured {
  content: string;
  /** What the person typed; null as long as the proposal stands. */
  title: string | null;
  date: string;
  link: string;
  notes: string;
  terms: Terms;
  /** The place in the history that a text was brought to, if one was. */
  broughtTo: string | null;
}

export interface Capture {
  draft: Draft<Captured>;
  proposal: string;
  split: Split;
  ready: boolean;
  saving: boolean;
  save: () => void;
}

export function useCapture(): Capture {
  const here = useLocation();
  const brought = (here.state as { content?: string } | null)?.content;
  const navigate = useNavigate();
  const nothing = {
    content: '',
    title: null,
    date: today(),
    link: '',
    notes: '',
    terms: {},
    broughtTo: null,
  };
  const me = useMe().data;
  // what is brought here is no reason to forget what was begun before
  const [what] = useState(() => {
    const begun = me && brought ? readDraft<Captured>(draftKey(me, 'capture')) : null;
    return begun && begun.value.broughtTo !== here.key ? `capture.${here.key}` : 'capture';
  });
  const draft = useDraft<Captured>(what, nothing, {
    begin: brought ? { ...nothing, content: brought, broughtTo: here.key } : null,
  });
  const { content, title, date, link, notes, terms } = draft.value;
  const split = useSplit(content);
  const proposal = proposedTitle(content);
  // one key per output: pressing save twice, or again after a broken line, creates one
  const key = useRef(crypto.randomUUID());
  const save = useSave(
    async (): Promise<Output | undefined> => {
      const shared: Omit<NewOutput, 'content'> = {
        date,
        notes,
        ...(link.trim() && { link: link.trim() }),
        ...writeTerms(terms),
      };
      return draft.endsWith(
        split.rows
          ? saveRows(split.rows, shared, title, key.current)
          : createOutput({ ...shared, content, title: title ?? proposal }, key.current),
      );
    },
    {
      done: 'Captured',
      refresh: ['outputs', 'prompts', 'terms'],
      onDone: (output) => {
        key.current = crypto.randomUUID();
        void navigate(output ? `/outputs/${output.id}` : '/prompts');
      },
    },
  );
  const ready = content.trim() !== '' && (link.trim() === '' || isLink(link));
  return {
    draft,
    proposal,
    split,
    ready,
    saving: save.isPending,
    save: () => {
      if (ready && !save.isPending) save.mutate(undefined);
    },
  };
}
