import type { ReactNode } from 'react';
import { useStore } from 'react-admin';
import type { Output } from '../../api/types';
import { shortDate } from '../../shared/format/dates';
import { When } from '../../shared/format/When';
import { chosenOf } from '../../shared/terms/chosen';
import { TermChips } from '../../shared/terms/TermChip';
import { dueInWords } from '../review/due';

export interface Column {
  key: string;
  label: string;
  sort?: string;
  show: (output: Output) => ReactNode;
}

const termsOf = (key: string, label: string): Column => ({
  key,
  label,
  show: (output) => <TermChips terms={chosenOf(output.terms, key)} limit={3} />,
});

export const COLUMNS: Column[] = [
  termsOf('tags', 'Tags'),
  termsOf('categories', 'Categories'),
  termsOf('knowledge-types', 'Knowledge'),
  termsOf('llms', 'Model'),
  termsOf('accuracy-levels', 'Accuracy'),
  termsOf('review-status', 'Review'),
  {
    key: 'prompt',
    label: 'Prompt',
    show: ({ prompt, promptVersion }) =>
      prompt && `${prompt.title ?? 'Deleted prompt'}${promptVersion ? ` v${promptVersion}` : ''}`,
  },
  { key: 'agent', label: 'Agent', show: ({ agent }) => agent?.name ?? agent?.title },
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
  {
    key: 'rating',
    label: 'Rating',
    sort: 'rating',
    show: ({ rating }) => rating && `${rating} of 5`,
  },
  { key: 'date', label: 'Date', sort: 'date', show: ({ date }) => date && shortDate(date) },
  {
    key: 'createdAt',
    label: 'Added',
    sort: 'createdAt',
    show: ({ createdAt }) => <When at={createdAt} />,
  },
  {
    key: 'updatedAt',
    label: 'Changed',
    sort: 'updatedAt',
    show: ({ updatedAt }) => <When at={updatedAt} />,
  },
];

const AT_FIRST = ['tags', 'llms', 'accuracy-levels', 'prompt', 'date', 'createdAt'];

/** The columns a person chose, kept in the browser. */
export const useColumns = (): [string[], (keys: string[]) => void] =>
  useStore<string[]>('outputs.columns', AT_FIRST);
