import SendIcon from '@mui/icons-material/ArrowUpward';
import StopIcon from '@mui/icons-material/Stop';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import InputBase from '@mui/material/InputBase';
import type { ReactNode } from 'react';
import { DraftNotice } from '../../shared/saving/DraftNotice';
import { useQuestion } from './useQuestion';

interface Props {
  /** The conversation that it goes on with; what is written waits there. */
  conversation: string | null;
  busy: boolean;
  ready: boolean;
  needsText: boolean;
  /** Whether it was taken. */
  onAsk: (text: string) => Promise<boolean>;
  onStop: () => void;
}

/** Enter sends where there is a keyboard; on a phone it is a new line, and the button sends. */
export function Composer(props: Props): ReactNode {
  const { conversation, busy, ready, needsText, onAsk, onStop } = props;
  const question = useQuestion(`chat.${conversation ?? 'new'}`);
  const { draft, text } = question;
  const may = ready && !busy && (!needsText || text.trim() !== '');
  const send = (): void => {
    if (!may) return;
    question.ask(onAsk);
  };
  return (
    <Box
      sx={{ position: 'sticky', bottom: { xs: 66, md: 0 }, pb: 2, bgcolor: 'background.default' }}
    >
      {draft.takenUp !== null && (
        <Box sx={{ pb: 1 }}>
          <DraftNotice draft={draft} />
        </Box>
      )}
      <Box
        sx={{
          display: 'flex',
          alignItems: 'flex-end',
          gap: 1,
          border: 1,
          borderColor: 'text.disabled',
          borderRadius: '18px',
          bgcolor: 'background.paper',
          pl: 2.25,
          pr: 1,
          py: 1,
          '&:focus-within': {
            borderColor: 'primary.main',
            boxShadow: (theme) => `0 0 0 1px ${theme.palette.primary.main}`,
          },
        }}
      >
        <InputBase
          fullWidth
          multiline
          maxRows={10}
          value={text}
          onChange={(event) => draft.change({ text: event.target.value })}
          onKeyDown={(event) => {
            const withKey = event.ctrlKey || event.metaKey;
            const plain = !event.shiftKey && matchMedia('(pointer: fine)').matches;
            if (event.key === 'Enter' && (withKey || plain) && !event.nativeEvent.isComposing) {
              event.preventDefault();
              send();
            }
          }}
          placeholder={ready ? 'Write to the model…' : 'Choose a model first'}
          inputProps={{ 'aria-label': 'Message' }}
          sx={{
            py: 0.75,
            fontSize: '1rem',
            '& textarea::placeholder': { color: 'text.secondary', opacity: 1 },
          }}
        />
        {busy ? (
          <IconButton onClick={onStop} aria-label="Stop" sx={{ bgcolor: 'action.selected' }}>
            <StopIcon />
          </IconButton>
        ) : (
          <IconButton
            onClick={send}
            disabled={!may}
            aria-label="Send"
            sx={{
              bgcolor: 'primary.main',
              color: 'primary.contrastText',
              '&:hover': { bgcolor: 'primary.dark' },
              '&.Mui-disabled': { bgcolor: 'action.disabledBackground' },
            }}
          >
            <SendIcon />
          </IconButton>
        )}
      </Box>
    </Box>
  );
}
