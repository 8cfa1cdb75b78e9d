import RestIcon from '@mui/icons-material/NightsStayOutlined';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { get } from '../../api/http';
import type { Output, Page } from '../../api/types';
import { number, plural } from '../../shared/format/numbers';
import { Empty } from '../../shared/states/Empty';
import { chosenOf } from '../../shared/terms/chosen';
import { doneToday } from './queue';

interface Props {
  me: string;
  count: number;
  onGoOn: () => void;
}

/** The day's work is done, and here is what it was. */
export function DoneForToday({ me, count, onGoOn }: Props): ReactNode {
  return (
    <>
      <Empty
        icon={<RestIcon />}
        title="Done for the day"
        action={
          <Button variant="outlined" onClick={onGoOn}>
            Go on nevertheless
          </Button>
        }
      >
        You judged {plural(count, 'output')} today. What is left waits until tomorrow.
      </Empty>
      <Judged me={me} />
    </>
  );
}

const SHOWN = 50;

/** What this person reviewed today, the last one first, each a way back to it. */
export function Judged({ me }: { me: string }): ReactNode {
  const { data } = useQuery({
    queryKey: ['outputs', 'judged', me],
    queryFn: () =>
      get<Page<Output>>('/outputs', {
        ...doneToday(me),
        include: 'terms',
        contents: 'extract',
        sort: '-updatedAt',
        limit: SHOWN,
        count: true,
      }),
  });
  if (!data || data.items.length === 0) return null;
  return (
    <Stack component="section" aria-labelledby="judged" sx={{ gap: 1, maxWidth: 720, mx: 'auto' }}>
      <Typography variant="h4" component="h2" id="judged">
        Judged today
      </Typography>
      <Card>
        <List disablePadding>
          {data.items.map((output) => (
            <ListItem
              key={output.id}
              disablePadding
              sx={{ '& + &': { borderTop: 1, borderColor: 'divider' } }}
            >
              <ListItemButton component={Link} to={`/outputs/${output.id}`}>
                <ListItemText
                  primary={output.title || 'Untitled'}
                  secondary={verdictOf(output)}
                  sx={{ overflowWrap: 'anywhere' }}
                />
              </ListItemButton>
            </ListItem>
          ))}
        </List>
      </Card>
      {(data.total ?? 0) > data.items.length && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          The last {number(data.items.length)} of {number(data.total ?? 0)}.
        </Typography>
      )}
    </Stack>
  );
}

const verdictOf = ({ rating, terms }: Output): string =>
  [
    rating ? `${rating} of 5` : 'not rated',
    ...['accuracy-levels', 'follow-up-activities'].flatMap((key) =>
      chosenOf(terms, key).map(({ name }) => name),
    ),
  ].join(' · ');
