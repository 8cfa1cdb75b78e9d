import ConversationIcon from '@mui/icons-material/QuestionAnswerOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import { useMemo, useState, type ReactNode } from 'react';
import type { Conversation, Turn } from '../../api/types';
import { plural } from '../../shared/format/numbers';
import { Empty } from '../../shared/states/Empty';
import { CompareBranches } from './CompareBranches';
import { FindBar } from './FindBar';
import { MessageRow } from './MessageRow';
import { OutlineDrawer, OutlineSide } from './OutlinePanel';
import { SaveOutputDialog, type Wanted } from './SaveOutputDialog';
import { useBranch } from './useBranch';
import { useLanding } from './useLanding';
import { useReaderKeys } from './useReaderKeys';
import { WindowedMessages } from './WindowedMessages';

interface Props {
  conversation: Conversation;
  turns: Turn[];
}

/** Messages of a branch that are all in the page. */
const LONG = 60;

export function Branch({ conversation, turns }: Props): ReactNode {
  const { tree, branch, target, lost, show } = useBranch(turns, conversation.currentMessageId);
  const aimed = branch.find(({ id }) => id === target);
  const [asked, setWithHidden] = useState(false);
  const withHidden = asked || aimed?.hidden === true;
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [compared, setCompared] = useState<Turn | null>(null);
  const shown = useMemo(
    () => branch.filter(({ hidden }) => withHidden || !hidden),
    [branch, withHidden],
  );
  const hiddenCount = turns.filter(({ hidden }) => hidden).length;
  const windowed = shown.length > LONG;
  useReaderKeys();
  useLanding(windowed ? undefined : aimed?.id);
  if (turns.length === 0) {
    return (
      <Empty icon={<ConversationIcon />} title="Nothing was said">
        This conversation came without a single message.
      </Empty>
    );
  }
  const row = (index: number): ReactNode => {
    const turn = shown[index];
    return (
      turn && (
        <MessageRow
          key={turn.id}
          shown={shown}
          index={index}
          siblings={tree.siblings(turn, withHidden)}
          onShow={show}
          onCompare={setCompared}
          aimed={turn.id === target}
          deferred={false}
          onSave={setWanted}
        />
      )
    );
  };
  return (
    <>
      {lost && (
        <Alert severity="info" sx={{ mb: 2 }}>
          The message that this link names is not here any more. This is the rest of the
          conversation.
        </Alert>
      )}
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center', mb: 1.5 }}>
        <FindBar conversationId={conversation.id} order={turns} />
        <OutlineDrawer shown={shown} conversationId={conversation.id} />
        {hiddenCount > 0 && (
          <FormControlLabel
            control={
              <Switch size="small" checked={withHidden} onChange={(_, on) => setWithHidden(on)} />
            }
            label={`Show ${plural(hiddenCount, 'hidden message')}`}
            sx={{
              '& .MuiFormControlLabel-label': { fontSize: '0.875rem', color: 'text.secondary' },
            }}
          />
        )}
      </Stack>
      <Box sx={{ display: 'flex', gap: 3, alignItems: 'flex-start' }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          {windowed ? (
            <WindowedMessages shown={shown} aim={aimed ? shown.indexOf(aimed) : -1} row={row} />
          ) : (
            <Stack
              component="ol"
              sx={{ gap: 2.5, listStyle: 'none', p: 0, m: 0 }}
              aria-label="Messages"
            >
              {shown.map((_, index) => row(index))}
            </Stack>
          )}
        </Box>
        <OutlineSide shown={shown} conversationId={conversation.id} />
      </Box>
      {wanted && (
        <SaveOutputDialog
          conversation={conversation}
          wanted={wanted}
          onClose={() => setWanted(null)}
        />
      )}
      {compared && (
        <CompareBranches
          conversationId={conversation.id}
          tree={tree}
          branch={branch}
          at={compared}
          onClose={() => setCompared(null)}
        />
      )}
    </>
  );
}
