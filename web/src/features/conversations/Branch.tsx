import ConversationIcon from '@mui/icons-material/QuestionAnswerOutlined';
import Alert from '@mui/material/Alert';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import { useState, type ReactNode } from 'react';
import type { Conversation, Message } from '../../api/types';
import { plural } from '../../shared/format/numbers';
import { Empty } from '../../shared/states/Empty';
import { MessageView } from './MessageView';
import { SaveOutputDialog, type Wanted } from './SaveOutputDialog';
import { useBranch } from './useBranch';
import { useReaderKeys } from './useReaderKeys';
import { useLanding } from './useLanding';

interface Props {
  conversation: Conversation;
  messages: Message[];
}

const LONG = 60;

export function Branch({ conversation, messages }: Props): ReactNode {
  const { tree, branch, target, lost, show } = useBranch(messages, conversation.currentMessageId);
  const aimed = branch.find(({ id }) => id === target);
  const [asked, setWithHidden] = useState(false);
  const withHidden = asked || aimed?.hidden === true;
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const shown = branch.filter(({ hidden }) => withHidden || !hidden);
  const hiddenCount = messages.filter(({ hidden }) => hidden).length;
  useReaderKeys();
  useLanding(aimed?.id);
  if (messages.length === 0) {
    return (
      <Empty icon={<ConversationIcon />} title="Nothing was said">
        This conversation came without a single message.
      </Empty>
    );
  }
  return (
    <>
      {lost && (
        <Alert severity="info" sx={{ mb: 2 }}>
          The message that this link names is not here any more. This is the rest of the
          conversation.
        </Alert>
      )}
      {hiddenCount > 0 && (
        <FormControlLabel
          control={
            <Switch size="small" checked={withHidden} onChange={(_, on) => setWithHidden(on)} />
          }
          label={`Show ${plural(hiddenCount, 'hidden message')}`}
          sx={{
            mb: 1,
            '& .MuiFormControlLabel-label': { fontSize: '0.875rem', color: 'text.secondary' },
          }}
        />
      )}
      <Stack component="ol" sx={{ gap: 2.5, listStyle: 'none', p: 0, m: 0 }} aria-label="Messages">
        {shown.map((message) => (
          <MessageView
            key={message.id}
            message={message}
            siblings={tree.siblings(message, withHidden)}
            onShow={show}
            aimed={message.id === target}
            deferred={shown.length > LONG}
            onSave={setWanted}
          />
        ))}
      </Stack>
      {wanted && (
        <SaveOutputDialog
          conversation={conversation}
          wanted={wanted}
          onClose={() => setWanted(null)}
        />
      )}
    </>
  );
}
