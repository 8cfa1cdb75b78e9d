import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { get } from '../../api/http';
import type { Message, Page } from '../../api/types';

interface Props {
  conversationId: string;
  value: string | null;
  onChange: (messageId: string | null) => void;
  problem?: string | undefined;
}

interface Choice {
  id: string;
  said: string;
}

/** Characters of a message that tell it from others. */
const EXTRACT = 90;

/** Of a branch, from its beginning; further on, a message is named by its id or address. */
const MOST = 200;

const ID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi;

/** The message of a conversation that the output is: of its active branch, or by its id or address. */
export function MessageField({ conversationId, value, onChange, problem }: Props): ReactNode {
  const { data = [] } = useQuery({
    queryKey: ['conversation', conversationId, 'choices'],
    queryFn: async () =>
      (await get<Page<Message>>(`/conversations/${conversationId}/messages`, { limit: MOST }))
        .items,
  });
  const choices = data.map(choiceOf);
  const chosen = value === null ? null : (choices.find(({ id }) => id === value) ?? named(value));
  return (
    <Autocomplete<Choice, false, false, true>
      freeSolo
      options={choices}
      value={chosen}
      onChange={(_, next) => onChange(typeof next === 'string' ? idIn(next) : (next?.id ?? null))}
      getOptionLabel={(choice) => (typeof choice === 'string' ? choice : choice.said)}
      getOptionKey={(choice) => (typeof choice === 'string' ? choice : choice.id)}
      isOptionEqualToValue={(a, b) => typeof b !== 'string' && a.id === b.id}
      fullWidth
      size="small"
      renderInput={(input) => (
        <TextField
          {...input}
          label="Message"
          error={problem !== undefined}
          helperText={problem ?? 'Words of it, or its id or address'}
        />
      )}
    />
  );
}

const named = (id: string): Choice => ({ id, said: `The message ${id}` });

/** The last id in an address is the message's. */
const idIn = (typed: string): string | null => typed.match(ID)?.at(-1)?.toLowerCase() ?? null;

function choiceOf({ id, role, text, parts }: Message): Choice {
  const words = (text ?? parts.map((part) => part.text ?? '').join(' '))
    .replace(/\s+/g, ' ')
    .trim();
  const said = words.length > EXTRACT ? `${words.slice(0, EXTRACT)}…` : words;
  return { id, said: `${role === 'user' ? 'Asked' : 'Answered'}: ${said || 'no words'}` };
}
