import RemoveIcon from '@mui/icons-material/PersonRemoveOutlined';
import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import type { Group, GroupMember, Member } from '../../api/types';
import { useSettled } from '../../shared/keyboard/useSettled';
import { useSave } from '../../shared/saving/useSave';
import { Failure } from '../../shared/states/Failure';
import { Loading } from '../../shared/states/Loading';
import { putInto, takeOut, useGroupMembers, useMembersCalled } from './groups';

const PAUSE_MS = 250;

/** What shows who is in which group, and what they may do by it. */
const REFRESHED = ['groups', 'members', 'me'];

/** Who is in a group; each is put in by a part of their name, and taken out by a click. */
export function GroupMembers({
  group,
  mayChange,
}: {
  group: Group;
  mayChange: boolean;
}): ReactNode {
  const members = useGroupMembers(group.id);
  const people = members.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Stack component="section" aria-labelledby="people" sx={{ gap: 1.5 }}>
      <Typography id="people" variant="h4" component="h2">
        Members
      </Typography>
      {mayChange && <NewMember group={group} except={people} />}
      {members.isPending && <Loading />}
      {members.isError && <Failure error={members.error} onRetry={() => void members.refetch()} />}
      {members.isSuccess && people.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>Nobody is in it yet.</Typography>
      )}
      <Stack component="ul" sx={{ gap: 1, listStyle: 'none', p: 0, m: 0 }}>
        {people.map((person) => (
          <Row key={person.id} group={group} person={person} mayChange={mayChange} />
        ))}
      </Stack>
      {members.hasNextPage && (
        <Button
          onClick={() => void members.fetchNextPage()}
          disabled={members.isFetchingNextPage}
          sx={{ alignSelf: 'flex-start' }}
        >
          Show more
        </Button>
      )}
    </Stack>
  );
}

function NewMember({ group, except }: { group: Group; except: GroupMember[] }): ReactNode {
  const [text, setText] = useState('');
  const asked = useSettled(text.trim(), PAUSE_MS);
  const found = useMembersCalled(asked);
  const add = useSave((person: Member) => putInto(group, person), {
    done: ({ name }) => `${name} is in ${group.name} now`,
    refresh: REFRESHED,
    onDone: () => setText(''),
  });
  // who was found for other words must not be chosen by a fast Enter
  const looking = asked !== text.trim() || found.isFetching;
  const others = (found.data ?? []).filter(({ id }) => !except.some((one) => one.id === id));
  return (
    <Autocomplete<Member>
      options={looking ? [] : others}
      // the server finds them, by the address too
      filterOptions={(all) => all}
      loading={looking}
      loadingText="Looking…"
      value={null}
      inputValue={text}
      onInputChange={(_, typed, reason) => {
        if (reason !== 'selectOption' && reason !== 'reset') setText(typed);
      }}
      onChange={(_, person) => {
        if (person) add.mutate(person);
      }}
      disabled={add.isPending}
      getOptionLabel={({ name, email }) => (name === email ? email : `${name}, ${email}`)}
      getOptionKey={({ id }) => id}
      noOptionsText="Nobody of that name who is not in it"
      blurOnSelect
      autoHighlight
      renderInput={(input) => <TextField {...input} label="Add a member" />}
    />
  );
}

interface RowProps {
  group: Group;
  person: GroupMember;
  mayChange: boolean;
}

function Row({ group, person, mayChange }: RowProps): ReactNode {
  const out = useSave(() => takeOut(group, person), {
    done: `${person.name} is not in ${group.name} any more`,
    refresh: REFRESHED,
  });
  return (
    <Card
      component="li"
      sx={{ p: 1.25, pl: 1.75, display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}
    >
      <Stack sx={{ flex: '1 1 200px', minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{person.name}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {person.email}
        </Typography>
      </Stack>
      {!person.enabled && <Chip label="deactivated" variant="outlined" />}
      {mayChange && (
        <IconButton
          aria-label={`Take ${person.name} out`}
          onClick={() => out.mutate(undefined)}
          disabled={out.isPending}
        >
          <RemoveIcon />
        </IconButton>
      )}
    </Card>
  );
}
