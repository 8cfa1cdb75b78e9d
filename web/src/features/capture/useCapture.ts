import { useRef, useState } from 'react';
import { useNotify } from 'ra-core';
import { useLocation, useNavigate } from 'react-router-dom';
import { explain } from '../../api/problem';
import type { Output, Terms } from '../../api/types';
import { useMe } from '../../auth/me';
import { uploadFile } from '../../shared/files/files';
import { today } from '../../shared/format/dates';
import { isLink } from '../../shared/links/links';
import { draftKey, readDraft } from '../../shared/saving/drafts';
import { useDraft, type Draft } from '../../shared/saving/useDraft';
import { useSave } from '../../shared/saving/useSave';
import { writeTerms } from '../../shared/terms/chosen';
import { newOrigin, NO_ORIGIN, type Origin } from '../outputs/origin';
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
  origin: Origin;
  /** The place in the history that a text was brought to, if one was. */
  broughtTo: string | null;
}

export interface Capture {
  draft: Draft<Captured>;
  /** To be sent with it; a browser keeps none of them with a draft. */
  files: File[];
  setFiles: (files: File[]) => void;
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
    origin: NO_ORIGIN,
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
  const { content, title, date, link, notes, terms, origin } = draft.value;
  const [files, setFiles] = useState<File[]>([]);
  const notify = useNotify();
  const split = useSplit(content);
  const proposal = proposedTitle(content);
  // one key per output: pressing save twice, or again after a broken line, creates one
  const key = useRef(crypto.randomUUID());
  // the output is kept by then: a file that does not arrive is named, and can be added on its page
  const sendFiles = async ({ id }: Output): Promise<void> => {
    for (const file of files) {
      try {
        await uploadFile(file, { kind: 'output', id }, () => undefined);
      } catch (error) {
        const { title: problem, detail } = explain(error);
        notify(`${file.name} was not added: ${problem}: ${detail}`, {
          type: 'error',
          autoHideDuration: null,
        });
      }
    }
    setFiles([]);
  };
  const save = useSave(
    async (): Promise<Output | undefined> => {
      const shared: Omit<NewOutput, 'content'> = {
        date,
        notes,
        ...(link.trim() && { link: link.trim() }),
        ...newOrigin(origin),
        ...writeTerms(terms),
      };
      const output = await draft.endsWith(
        split.rows
          ? saveRows(split.rows, shared, title, key.current)
          : createOutput({ ...shared, content, title: title ?? proposal }, key.current),
      );
      if (output) await sendFiles(output);
      return output;
    },
    {
      done: 'Captured',
      refresh: ['outputs', 'prompts', 'terms', 'files', 'duplicates'],
      onDone: (output) => {
        key.current = crypto.randomUUID();
        void navigate(output ? `/outputs/${output.id}` : '/prompts');
      },
    },
  );
  const ready = content.trim() !== '' && (link.trim() === '' || isLink(link));
  return {
    draft,
    files,
    setFiles,
    proposal,
    split,
    ready,
    saving: save.isPending,
    save: () => {
      if (ready && !save.isPending) save.mutate(undefined);
    },
  };
}
