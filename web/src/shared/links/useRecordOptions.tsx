import type { AutocompleteRenderOptionState, FilterOptionsState } from '@mui/material';
import type { HTMLAttributes, Key, ReactNode } from 'react';
import { useState } from 'react';
import { explain, ProblemError } from '../../api/problem';
import { scopedAs } from '../../api/records';
import type { KeptKind } from '../../api/types';
import { useCan } from '../../auth/me';
import { useSettled } from '../keyboard/useSettled';
import { RecordOption } from './RecordOption';
import { isCreatable } from './creating';
import { idIn, useChoices, type Choice } from './records';

const PAUSE_MS = 250;

/** The id of the option that makes a new record. */
const NEW = 'new';

export const isNew = ({ id }: Choice): boolean => id === NEW;

interface Wanted {
  /** What is not offered. */
  except: string[];
  creating: boolean;
}

interface Options {
  options: Choice[];
  open: boolean;
  onOpen: () => void;
  onClose: () => void;
  loading: boolean;
  loadingText: string;
  noOptionsText: string;
  onInputChange: (event: unknown, text: string, reason: string) => void;
  filterOptions: (all: Choice[], state: FilterOptionsState<Choice>) => Choice[];
  getOptionKey: (choice: Choice) => string;
  isOptionEqualToValue: (a: Choice, b: Choice) => boolean;
  renderOption: (
    attributes: HTMLAttributes<HTMLLIElement> & { key: Key },
    choice: Choice,
    state: AutocompleteRenderOptionState,
  ) => ReactNode;
  autoHighlight: true;
  fullWidth: true;
  size: 'small';
}

/** Type-ahead over all records of a kind, the newest first, for whichever field chooses of them. */
export function useRecordOptions(kind: KeptKind, { except, creating }: Wanted): Options {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const asked = useSettled(typed.trim(), PAUSE_MS);
  const found = useChoices(kind, asked, open);
  const mayCreate = useCan(`${scopedAs(kind)}:write`) && creating && isCreatable(kind);
  // what was found for other words must not be chosen by a fast Enter
  const looking = asked !== typed.trim() || found.isFetching;
  const choices = (found.data ?? []).filter(({ id }) => !except.includes(id));
  const fresh = mayCreate && asked !== '' && !/^\S*\/|^\S*:\/\//.test(asked) && !idIn(kind, asked);
  const id = idIn(kind, asked);
  return {
    options: looking ? [] : [...choices, ...(fresh ? [{ id: NEW, title: asked }] : [])],
    open,
    onOpen: () => setOpen(true),
    onClose: () => setOpen(false),
    loading: looking,
    loadingText: 'Looking…',
    noOptionsText: nothing(kind, id !== undefined && except.includes(id), found.error),
    onInputChange: (_, text, reason) => setTyped(reason === 'input' ? text : ''),
    filterOptions: (all) => all,
    getOptionKey: (choice) => choice.id,
    isOptionEqualToValue: (a, b) => a.id === b.id,
    renderOption: ({ key: _key, ...attributes }, choice) => (
      <RecordOption
        key={choice.id}
        attributes={attributes}
        choice={choice}
        creates={isNew(choice) && isCreatable(kind) ? kind : undefined}
      />
    ),
    autoHighlight: true,
    fullWidth: true,
    size: 'small',
  };
}

function nothing(kind: KeptKind, excepted: boolean, error: unknown): string {
  if (excepted) {
    return kind === 'output' ? 'An output is not based on itself.' : 'It is chosen already.';
  }
  return error && !(error instanceof ProblemError && error.status === 404)
    ? explain(error).title
    : `No such ${kind}`;
}
