import MoreIcon from '@mui/icons-material/MoreVert';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState, type ReactNode } from 'react';
import type { Member } from '../../api/types';
import { Confirm } from '../../shared/saving/Confirm';
import { useSave } from '../../shared/saving/useSave';
import { changeMember, endSessionsOf, handOver, removeMember } from './administration';

interface Props {
  member: Member;
  /** Whoever looks, where they own the organisation. */
  owner: Member | undefined;
}

type Question = 'remove' | 'handOver' | 'endSessions';

/** What can become of a member beside another role. */
export function MemberActions({ member, owner }: Props): ReactNode {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asked, setAsked] = useState<Question | null>(null);
  const { name, enabled } = member;
  const refresh = ['members', 'me'];
  const toggle = useSave(() => changeMember(member, { enabled: enabled === false }), {
    done: enabled === false ? `${name} is active again` : `${name} may do nothing here now`,
    refresh,
  });
  const leave = useSave(() => removeMember(member), { done: `${name} is out`, refresh });
  const signOut = useSave(() => endSessionsOf(member), {
    done: `${name} has to sign in again`,
  });
  const give = useSave((from: Member) => handOver(member, from), {
    done: `${name} is the owner now, and you are admin`,
    refresh,
  });
  return (
    <>
      <IconButton
        aria-label={`More for ${name}`}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreIcon />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem
          onClick={() => {
            setAnchor(null);
            toggle.mutate(undefined);
          }}
        >
          {enabled === false ? 'Activate' : 'Deactivate'}
        </MenuItem>
        <MenuItem
          onClick={() => {
            setAnchor(null);
            setAsked('endSessions');
          }}
        >
          End sessions
        </MenuItem>
        {owner && member.role !== 'owner' && enabled !== false && (
          <MenuItem
            onClick={() => {
              setAnchor(null);
              setAsked('handOver');
            }}
          >
            Hand over ownership
          </MenuItem>
        )}
        <MenuItem
          onClick={() => {
            setAnchor(null);
            setAsked('remove');
          }}
          sx={{ color: 'error.main' }}
        >
          Remove
        </MenuItem>
      </Menu>
      <Confirm
        open={asked === 'remove'}
        title={`Remove ${name}?`}
        action="Remove"
        onCancel={() => setAsked(null)}
        onConfirm={() => {
          setAsked(null);
          leave.mutate(undefined);
        }}
      >
        They are out at once, and their keys count no longer. What they made stays, with their name
        beside it. An invitation takes them back.
      </Confirm>
      <Confirm
        open={asked === 'endSessions'}
        title={`End all sessions of ${name}?`}
        action="End them"
        onCancel={() => setAsked(null)}
        onConfirm={() => {
          setAsked(null);
          signOut.mutate(undefined);
        }}
      >
        Within two seconds they have to sign in again in every browser, for their other
        organisations too. They stay a member, and their keys go on to count.
      </Confirm>
      <Confirm
        open={asked === 'handOver'}
        title={`Hand the organisation over to ${name}?`}
        action="Hand over"
        onCancel={() => setAsked(null)}
        onConfirm={() => {
          setAsked(null);
          if (owner) give.mutate(owner);
        }}
      >
        {name} owns it then, and you are admin. Only the new owner can give it back.
      </Confirm>
    </>
  );
}
