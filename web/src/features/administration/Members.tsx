import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useDeferredValue, useState, type ReactNode } from 'react';
import type { Role } from '../../api/types';
import { useMe } from '../../auth/me';
import { Answer } from '../../shared/states/Answer';
import { useMember, useMembersBy } from './administration';
import { MemberRow } from './MemberRow';

interface Props {
  roles: Role[];
  /** Those of them that whoever looks may give. */
  givable: Role[];
}

/** Who belongs here, a page at a time: an organisation can have thousands. */
export function Members({ roles, givable }: Props): ReactNode {
  const [text, setText] = useState('');
  const members = useMembersBy(useDeferredValue(text));
  const me = useMember(useMe().data?.id).data;
  return (
    <Stack sx={{ gap: 1.5 }}>
      <TextField
        label="Find a member"
        size="small"
        value={text}
        onChange={(event) => setText(event.target.value)}
        sx={{ maxWidth: 360 }}
      />
      <Answer query={members}>
        {({ pages }) =>
          pages[0]?.items.length === 0 ? (
            <Typography sx={{ color: 'text.secondary' }}>
              Nobody’s name or address has “{text.trim()}” in it.
            </Typography>
          ) : (
            <Stack component="ul" sx={{ gap: 1, listStyle: 'none', p: 0, m: 0 }}>
              {pages
                .flatMap(({ items }) => items)
                .map((member) => (
                  <MemberRow
                    key={member.id}
                    member={member}
                    roles={roles}
                    givable={givable}
                    me={me}
                  />
                ))}
            </Stack>
          )
        }
      </Answer>
      {members.hasNextPage && (
        <Button
          disabled={members.isFetchingNextPage}
          onClick={() => void members.fetchNextPage()}
          sx={{ alignSelf: 'center' }}
        >
          Show more
        </Button>
      )}
    </Stack>
  );
}
