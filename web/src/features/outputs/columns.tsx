import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { Output, Vocabulary } from '../../api/types';
import { shortDate } from '../../shared/format/dates';
import { When } from '../../shared/format/When';
import { chosenOf } from '../../shared/terms/chosen';
import { TermChips } from '../../shared/terms/TermChip';
import { useVocabularies } from '../../shared/terms/vocabularies';
import { useListLayout } from '../../shared/views/columns';
import { dueInWords } from '../review/due';

export interface Column {
  key: string;
  label: string;
  sort?: string;
  show: (output: Output) => ReactNode;
  /** Whose terms it shows. */
  vocabulary?: Vocabulary;
  narrow?: boolean;
}

const TERMS = 'terms.';

/** Shorter than the vocabulary is called, for those that nearly every table shows. */
const SHORT: Record<string, string> = {
  'knowledge-types': 'Knowledge',
  llms: 'Model',
  'accuracy-levels': 'Accuracy',
  'review-status': 'Review',
};

const termsOf = (vocabulary: Vocabulary): Column => ({
  key: TERMS + vocabulary.key,
  label: SHORT[vocabulary.key] ?? vocabulary.name,
  sort: TERMS + vocabulary.key,
  vocabulary,
  show: (output) => <TermChips terms={chosenOf(output.terms, vocabulary.key)} limit={3} />,
});

const FIELDS: Column[] = [
  {
    key: 'prompt',
    label: 'Prompt',
    sort: 'prompt',
    show: ({ prompt, promptVersion }) =>
      prompt && (
        <Link component={RouterLink} to={`/prompts/${prompt.id}`} sx={{ overflowWrap: 'anywhere' }}>
          {`${prompt.title ?? 'Deleted prompt'}${promptVersion ? ` v${promptVersion}` : ''}`}
        </Link>
      ),
  },
  {
    key: 'agent',
    label: 'Agent',
    sort: 'agent',
    show: ({ agent }) =>
      agent && (
        <Link component={RouterLink} to={`/agents/${agent.id}`} sx={{ overflowWrap: 'anywhere' }}>
          {agent.name ?? agent.title ?? 'Deleted agent'}
        </Link>
      ),
  },
  {
    key: 'assignee',
    label: 'To review',
    show: ({ assigneeId, assignee }) => assigneeId && (assignee?.title || 'Somebody'),
  },
  {
    key: 'dueOn',
    label: 'Due',
    sort: 'dueOn',
    show: ({ dueOn }) => dueOn && dueInWords(dueOn),
  },
  { key: 'source', label: 'Source', sort: 'source', show: ({ source }) => source },
  { key: 'model', label: 'Model as sent', sort: 'model', show: ({ model }) => model },
  { key: 'language', label: 'Language', sort: 'language', show: ({ language }) => language },
  {
    key: 'rating',
    label: 'Rating',
    sort: 'rating',
    narrow: true,
    show: ({ rating }) => rating && `${rating} of 5`,
  },
  {
    key: 'date',
    label: 'Date',
    sort: 'date',
    narrow: true,
    show: ({ date }) => date && shortDate(date),
  },
  {
    key: 'createdAt',
    label: 'Added',
    sort: 'createdAt',
    narrow: true,
    show: ({ createdAt }) => <When at={createdAt} />,
  },
  {
    key: 'updatedAt',
    label: 'Changed',
    sort: 'updatedAt',
    narrow: true,
    show: ({ updatedAt }) => <When at={updatedAt} />,
  },
];

/** As many as fit beside the title on a desk. */
const AT_FIRST = ['terms.tags', 'terms.llms', 'terms.accuracy-levels', 'prompt', 'date'];

/** Views that were kept before every vocabulary had a column name one by its key alone. */
const named = (key: string): string =>
  key.startsWith(TERMS) || FIELDS.some((field) => field.key === key) ? key : TERMS + key;

interface Columns {
  /** Those that are shown, in their order. */
  shown: Column[];
  /** The others. */
  hidden: Column[];
  choose: (keys: string[]) => void;
}

/** The columns a person chose and their order: of fields, and of every vocabulary that outputs have. */
export function useColumns(): Columns {
  const vocabularies = useVocabularies().data ?? [];
  const [layout, change] = useListLayout('outputs');
  const all = [
    ...vocabularies.filter(({ appliesTo }) => appliesTo.includes('output')).map(termsOf),
    ...FIELDS,
  ];
  const keys = (layout.columns ?? AT_FIRST).map(named);
  const shown = keys.flatMap((key) => all.find((column) => column.key === key) ?? []);
  return {
    shown,
    hidden: all.filter((column) => !shown.includes(column)),
    choose: (columns) => change({ columns }),
  };
}
