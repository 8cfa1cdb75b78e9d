import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { plural } from '../../shared/format/numbers';
import { When } from '../../shared/format/When';
import { Nothing, Recent, useNewestConversations } from './Recent';

export function RecentConversations(): ReactNode {
  const conversations = useNewestConversations();
  return (
    <Recent
      title="Conversations"
      to="/conversations"
      query={conversations}
      empty={
        <Nothing>Import an archive or start a chat, and your conversations appear here.</Nothing>
      }
    >
      {({ id, title, platform, messageCount, date, createdAt }) => (
        <Card key={id}>
          <CardActionArea component={Link} to={`/conversations/${id}`} sx={{ px: 1.75, py: 1.25 }}>
            <Typography sx={{ fontWeight: 600 }} noWrap>
              {title || 'Untitled conversation'}
            </Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {[platform, plural(messageCount, 'message')].filter(Boolean).join(' · ')} ·{' '}
              <When at={date ?? createdAt} />
            </Typography>
          </CardActionArea>
        </Card>
      )}
    </Recent>
  );
}
