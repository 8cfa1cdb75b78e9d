import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Notification } from '../../api/types';
import { When } from '../../shared/format/When';
import { useSave } from '../../shared/saving/useSave';
import { isUnread, markRead, placeOf } from './notifications';

interface Props {
  notification: Notification;
  onGo?: () => void;
}

export function NotificationLine({ notification, onGo }: Props): ReactNode {
  const navigate = useNavigate();
  const read = useSave(markRead, { refresh: ['notifications'] });
  const unread = isUnread(notification);
  const open = (): void => {
    if (unread) read.mutate(notification);
    const place = placeOf(notification);
    if (place) {
      onGo?.();
      void navigate(place);
    }
  };
  const text = notification.text ?? notification.body;
  return (
    <ButtonBase
      onClick={open}
      sx={{
        display: 'flex',
        width: '100%',
        textAlign: 'left',
        alignItems: 'flex-start',
        gap: 1.5,
        px: 2,
        py: 1.25,
        '&:hover, &:focus-visible': { bgcolor: 'action.hover' },
      }}
    >
      <Box
        component="span"
        role={unread ? 'img' : undefined}
        aria-label={unread ? 'unread' : undefined}
        sx={{
          width: 8,
          height: 8,
          mt: 0.9,
          flex: 'none',
          borderRadius: '50%',
          bgcolor: unread ? 'secondary.main' : 'transparent',
        }}
      />
      <Box component="span" sx={{ minWidth: 0, flex: 1 }}>
        <Typography
          component="span"
          sx={{ display: 'block', fontWeight: unread ? 600 : 400, overflowWrap: 'anywhere' }}
        >
          {notification.title ?? notification.kind ?? notification.type}
        </Typography>
        {text && (
          <Typography
            component="span"
            variant="body2"
            sx={{ display: 'block', color: 'text.secondary', overflowWrap: 'anywhere' }}
          >
            {text}
          </Typography>
        )}
        <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
          <When at={notification.createdAt} />
        </Typography>
      </Box>
    </ButtonBase>
  );
}
