import type { ReactNode } from 'react';
import { useStore } from 'ra-core';
import type { Conversation } from '../../api/types';
import { number } from '../../shared/format/numbers';
import { When } from '../../shared/format/When';
import { chosenOf } from '../../shared/terms/chosen';
import { TermChips } from '../../shared/terms/TermChip';

export interface Column {
  key: string;
  label: string;
  sort?: string;
  /** On one line. */
  tight?: boolean;
  show: (conversation: Conversation) => ReactNode;
}

const termsOf = (key: string, label: string): Column => ({
  key,
  label,
  show: ({ terms }) => <TermChips terms={chosenOf(terms, key)} limit={3} />,
});

export const COLUMNS: Column[] = [
  { key: 'platform', label: 'Platform', show: ({ platform }) => platform },
  { key: 'model', label: 'Model', show: ({ model }) => model },
  { key: 'agent', label: 'Agent', show: ({ agent }) => agent?.name ?? agent?.title },
  {
    key: 'messageCount',
    label: 'Messages',
    sort: 'messageCount',
    tight: true,
    show: ({ messageCount }) => number(messageCount),
  },
  termsOf('tags', 'Tags'),
  termsOf('categories', 'Categories'),
  {
    key: 'date',
    label: 'Date',
    sort: 'date',
    tight: true,
    show: ({ date }) => <When at={date} />,
  },
  {
    key: 'createdAt',
    label: 'Added',
    sort: 'createdAt',
    tight: true,
    show: ({ createdAt }) => <When at={createdAt} />,
  },
  {
    key: 'updatedAt',
    label: 'Changed',
    sort: 'updatedAt',
    tight: true,
    show: ({ updatedAt }) => <When at={updatedAt} />,
  },
];

const AT_FIRST = ['platform', 'model', 'messageCount', 'tags', 'date'];

/** The columns a person chose, kept in the browser. */
export const useColumns = (): [string[], (keys: string[]) => void] =>
  useStore<string[]>('conversations.columns', AT_FIRST);

export type Form = 'list' | 'table';

export const useForm = (): [Form, (form: Form) => void] =>
  useStore<Form>('conversations.form', 'list');
