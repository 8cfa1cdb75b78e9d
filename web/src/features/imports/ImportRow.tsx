import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Import } from '../../api/types';
import { number } from '../../shared/format/numbers';
import { When } from '../../shared/format/When';
import { totals } from './counts';
import { StateChip } from './StateChip';

export function ImportRow({ one }: { one: Import }): ReactNode {
  const sum = totals(one);
  return (
    <Card>
      <CardActionArea component={Link} to={`/imports/${one.id}`} sx={{ px: 1.75, py: 1.25 }}>
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
          <Typography sx={{ fontWeight: 600, flex: 1, minWidth: 0 }} noWrap>
            {one.fileName ?? 'Import'}
          </Typography>
          <StateChip one={one} />
        </Stack>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {number(sum.new)} new · {number(sum.updated)} updated · {number(sum.unchanged)} unchanged
          · {number(sum.skipped)} skipped · <When at={one.createdAt} />
        </Typography>
        {one.state === 'failed' && (
          <Typography variant="body2" sx={{ color: 'error.main', overflowWrap: 'anywhere' }}>
            {one.reason ?? 'It could not be finished; the report says what came through.'}
          </Typography>
        )}
      </CardActionArea>
    </Card>
  );
}
