import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Output } from '../../api/types';
import { OutputSummary } from '../outputs/OutputCards';
import { Nothing, Recent, useRecent } from './Recent';

export function RecentOutputs(): ReactNode {
  const outputs = useRecent<Output>('outputs', { limit: 6, sort: '-createdAt', include: 'terms' });
  return (
    <Recent
      title="Newest outputs"
      to="/outputs"
      query={outputs}
      empty={<Nothing>Outputs you capture, import or prompt for appear here.</Nothing>}
    >
      {(output) => (
        <Card key={output.id}>
          <CardActionArea component={Link} to={`/outputs/${output.id}`} sx={{ p: 1.75 }}>
            <OutputSummary output={output} />
          </CardActionArea>
        </Card>
      )}
    </Recent>
  );
}
