import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { memo, type ReactNode } from 'react';
import type { Message, Turn } from '../../api/types';
import { When } from '../../shared/format/When';
import { artifactText, artifactTitle } from './artifact';
import { BranchSwitch } from './BranchSwitch';
import { MessageActions } from './MessageActions';
import { PartView } from './PartView';
import { ROLE_NAMES } from './roles';
import { SavedMarks } from './SavedMarks';
import type { Wanted } from './SaveOutputDialog';

interface Props {
  message: Message;
  siblings: Turn[];
  onShow: (turn: Turn) => void;
  onCompare: (turn: Turn) => void;
  aimed: boolean;
  deferred: boolean;
  onSave: (wanted: Wanted) => void;
}

export const MessageView = memo(function MessageView(props: Props): ReactNode {
  const { message, siblings, onShow, onCompare, aimed, deferred, onSave } = props;
  const { id, role, parts, text, model, hidden, createdAt, rating } = message;
  const name = ROLE_NAMES[role] ?? role;
  const shown = parts.length > 0 ? parts : [{ type: 'text', text: text ?? '' }];
  return (
    <Box
      component="li"
      id={`message-${id}`}
      data-message={id}
      tabIndex={-1}
      aria-label={`${name} says`}
      sx={(theme) => ({
        scrollMarginTop: 76,
        borderRadius: '16px',
        border: `1px solid ${aimed ? theme.palette.secondary.main : theme.palette.divider}`,
        boxShadow: aimed ? `0 0 0 3px ${theme.tints.mark}` : 'none',
        bgcolor: role === 'user' ? theme.tints.person : 'background.paper',
        borderStyle: hidden ? 'dashed' : 'solid',
        px: { xs: 2, sm: 2.5 },
        py: 1.75,
        ml: { sm: role === 'user' ? 6 : 0 },
        mr: { sm: role === 'user' ? 0 : 6 },
      })}
    >
      <Stack
        direction="row"
        sx={{ alignItems: 'center', gap: 1, mb: 1, flexWrap: 'wrap', minHeight: 30 }}
      >
        <Typography component="h2" sx={{ fontWeight: 650, fontSize: '0.875rem' }}>
          {name}
        </Typography>
        {model && role !== 'user' && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {model}
          </Typography>
        )}
        {rating === 5 && <Chip label="rated good" variant="outlined" color="success" />}
        {rating === 1 && <Chip label="rated bad" variant="outlined" color="warning" />}
        {hidden && <Chip label="hidden" variant="outlined" />}
        <SavedMarks message={message} />
        <Typography
          variant="body2"
          sx={{ color: 'text.secondary', display: { xs: 'none', sm: 'block' } }}
        >
          <When at={createdAt} />
        </Typography>
        <Box sx={{ flex: 1 }} />
        <BranchSwitch message={message} siblings={siblings} onShow={onShow} onCompare={onCompare} />
        <MessageActions message={message} onSave={onSave} />
      </Stack>
      <Stack sx={{ gap: 1.25 }} data-body>
        {shown.map((part, index) => (
          <PartView
            key={index}
            part={part}
            role={role}
            deferred={deferred}
            onSave={(document) =>
              onSave({ message, selection: artifactText(document), title: artifactTitle(document) })
            }
          />
        ))}
      </Stack>
    </Box>
  );
});
