import { useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { Output, Terms } from '../../api/types';
import { today } from '../../shared/format/dates';
import { isLink } from '../../shared/links/links';
import { useSave } from '../../shared/saving/useSave';
import { writeTerms } from '../../shared/terms/chosen';
import { createOutput, type NewOutput } from '../outputs/outputs';
import { saveRows } from './saveRows';
import { proposedTitle } from './title';
import { useSplit, type Split } from './useSplit';

export interface Capture {
  content: string;
  setContent: (content: string) => void;
  /** What the person typed; null as long as the proposal stands. */
  title: string | null;
  setTitle: (title: string | null) => void;
  proposal: string;
  date: string;
  setDate: (date: string) => void;
  link: string;
  setLink: (link: string) => void;
  notes: string;
  setNotes: (notes: string) => void;
  terms: Terms;
  setTerms: (terms: Terms) => void;
  split: Split;
  ready: boolean;
  saving: boolean;
  save: () => void;
}

export function useCapture(): Capture {
  const brought = (useLocation().state as { content?: string } | null)?.content ?? '';
  const navigate = useNavigate();
  const [content, setContent] = useState(brought);
  const [title, setTitle] = useState<string | null>(null);
  const [date, setDate] = useState(() => today());
  const [link, setLink] = useState('');
  const [notes, setNotes] = useState('');
  const [terms, setTerms] = useState<Terms>({});
  const split = useSplit(content);
  const proposal = proposedTitle(content);
  // one key per page: pressing save twice, or again after a broken line, creates one output
  const key = useRef(crypto.randomUUID());
  const save = useSave(
    async (): Promise<Output | undefined> => {
      const shared: Omit<NewOutput, 'content'> = {
        date,
        notes,
        ...(link.trim() && { link: link.trim() }),
        ...writeTerms(terms),
      };
      return split.rows
        ? saveRows(split.rows, shared, title, key.current)
        : createOutput({ ...shared, content, title: title ?? proposal }, key.current);
    },
    {
      done: 'Captured',
      refresh: ['outputs', 'prompts', 'terms'],
      onDone: (output) => void navigate(output ? `/outputs/${output.id}` : '/prompts'),
    },
  );
  const ready = content.trim() !== '' && (link.trim() === '' || isLink(link));
  return {
    content,
    setContent,
    title,
    setTitle,
    proposal,
    date,
    setDate,
    link,
    setLink,
    notes,
    setNotes,
    terms,
    setTerms,
    split,
    ready,
    saving: save.isPending,
    save: () => {
      if (ready && !save.isPending) save.mutate(undefined);
    },
  };
}
