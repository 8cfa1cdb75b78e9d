import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Message } from '../../api/types';
import { PartView } from '../conversations/PartView';
import { ROLE_NAMES } from '../conversations/roles';

export function Bubble({ message }: { message: Message }): ReactNode {
  const parts =
    message.parts.length > 0 ? message.parts : [{ type: 'text', text: message.text ?? '' }];
  return (
    <Speech role={message.role} model={message.model}>
      {parts.map((part, index) => (
        <PartView key={index} part={part} role={message.role} deferred={false} />
      ))}
    </Speech>
  );
}

interface SpeechProps {
  role: string;
  model?: string | null | undefined;
  children: ReactNode;
}

export function Speech({ role, model, children }: SpeechProps): ReactNode {
  const mine = role === 'user';
  return (
    <Box
      component="section"
      aria-label={ROLE_NAMES[role] ?? role}
      sx={(theme) => ({
        alignSelf: mine ? 'flex-end' : 'stretch',
        maxWidth: mine ? '85%' : '100%',
        borderRadius: '16px',
        px: mine ? 2.25 : 0,
        py: mine ? 1.25 : 0,
        bgcolor: mine ? theme.tints.person : 'transparent',
        border: mine ? `1px solid ${theme.palette.divider}` : 0,
      })}
    >
      {!mine && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 0.5, fontWeight: 600 }}>
          {model ?? ROLE_NAMES[role] ?? role}
        </Typography>
      )}
      {children}
    </Box>
  );
}
