import CloseIcon from '@mui/icons-material/Close';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useQuery } from '@tanstack/react-query';
import { diffLines } from 'diff';
import { useState, type ReactNode } from 'react';
import type { Diff, Message, Turn } from '../../api/types';
import { DiffView } from '../../shared/diff/DiffView';
import { plural } from '../../shared/format/numbers';
import { Answer } from '../../shared/states/Answer';
import { messagesOf, READ_WHOLE } from './conversations';
import { textOf } from './MessageActions';
import { ROLE_NAMES } from './roles';
import type { Tree } from './tree';

interface Props {
  conversationId: string;
  tree: Tree<Turn>;
  /** The one that is read. */
  branch: Turn[];
  /** Where they part. */
  at: Turn;
  onClose: () => void;
}

/** Two branches from where they part, message by message, with the words that differ. */
export function CompareBranches({ conversationId, tree, branch, at, onClose }: Props): ReactNode {
  const phone = useMediaQuery('(max-width: 700px)');
  const siblings = tree.siblings(at, false);
  const here = siblings.findIndex(({ id }) => id === at.id);
  const [left, setLeft] = useState(at.id);
  const [right, setRight] = useState(() => siblings[here > 0 ? here - 1 : here + 1]?.id ?? at.id);
  const nameOf = (id: string): string =>
    `Branch ${siblings.findIndex((one) => one.id === id) + 1} of ${siblings.length}`;
  const choice = (label: string, value: string, choose: (id: string) => void): ReactNode => (
    <TextField
      select
      label={label}
      value={value}
      onChange={(event) => choose(event.target.value)}
      sx={{ minWidth: 180 }}
    >
      {siblings.map(({ id }) => (
        <MenuItem key={id} value={id}>
          {nameOf(id)}
        </MenuItem>
      ))}
    </TextField>
  );
  const tail = (id: string): string[] => {
    const path = tree.branchThrough(id, branch);
    const ids = path.filter(({ hidden }) => !hidden).map((turn) => turn.id);
    return ids.slice(Math.max(0, ids.indexOf(id)));
  };
  const compared = useQuery({
    queryKey: ['conversation', conversationId, 'compare', left, right],
    queryFn: async ({ signal }) => {
      const read = async (id: string): Promise<{ text: string; left: number }> => {
        const ids = tail(id);
        const messages = await messagesOf(conversationId, ids.slice(0, READ_WHOLE), signal);
        return { text: written(messages), left: Math.max(0, ids.length - READ_WHOLE) };
      };
      const [one, other] = await Promise.all([read(left), read(right)]);
      return { diff: diffOf(one.text, other.text), left: one.left + other.left };
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      fullScreen={phone}
      maxWidth="lg"
      aria-labelledby="compare-title"
    >
      <DialogTitle id="compare-title" sx={{ display: 'flex', alignItems: 'center' }}>
        <span style={{ flex: 1 }}>Compare branches</span>
        <IconButton aria-label="Close" onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </DialogTitle>
      <DialogContent>
        <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap', pt: 1, mb: 2 }}>
          {choice('From', left, setLeft)}
          {choice('To', right, setRight)}
        </Stack>
        <Answer query={compared}>
          {(answer) => (
            <>
              <DiffView diff={answer.diff} from={nameOf(left)} to={nameOf(right)} />
              {answer.left > 0 && (
                <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
                  {plural(answer.left, 'later message')} not compared.
                </Typography>
              )}
            </>
          )}
        </Answer>
      </DialogContent>
    </Dialog>
  );
}

const written = (messages: Message[]): string =>
  messages
    .map((message) => `${ROLE_NAMES[message.role] ?? message.role}:\n\n${textOf(message)}\n`)
    .join('\n');

export function diffOf(before: string, after: string): Diff {
  const hunks = diffLines(before, after).map(({ added, removed, value }) => ({
    kind: added ? ('insert' as const) : removed ? ('delete' as const) : ('equal' as const),
    text: value,
  }));
  const lines = (kind: string): number =>
    hunks
      .filter((hunk) => hunk.kind === kind)
      .reduce((sum, { text }) => sum + text.split(/(?<=\n)/).length, 0);
  return { from: 1, to: 2, hunks, inserted: lines('insert'), deleted: lines('delete') };
}
