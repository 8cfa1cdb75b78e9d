import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { number } from '../../shared/format/numbers';
import { Answer } from '../../shared/states/Answer';
import { OutputSummary } from './OutputCards';
import { useBasedOn } from './outputs';

/** What was made from this output; nothing is shown where nothing was. */
export function BasedOnThis({ id }: { id: string }): ReactNode {
  return (
    <Answer query={useBasedOn(id)} loading={null}>
      {({ items, total }) =>
        items.length > 0 && (
          <Stack component="section" aria-labelledby="based-on-this" sx={{ gap: 1, mt: 3 }}>
            <Stack
              direction="row"
              sx={{ alignItems: 'baseline', justifyContent: 'space-between', mb: 0.5 }}
            >
              <Typography variant="h4" component="h2" id="based-on-this">
                Based on this
              </Typography>
              {(total ?? 0) > items.length && (
                <Button size="small" component={Link} to={allOf(id)}>
                  All {number(total ?? 0)}
                </Button>
              )}
            </Stack>
            {items.map((output) => (
              <Card key={output.id}>
                <CardActionArea component={Link} to={`/outputs/${output.id}`} sx={{ p: 1.75 }}>
                  <OutputSummary output={output} />
                </CardActionArea>
              </Card>
            ))}
          </Stack>
        )
      }
    </Answer>
  );
}

const allOf = (id: string): string =>
  `/outputs?${new URLSearchParams({ filter: JSON.stringify({ basedOnId: id }) })}`;
