import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { OutputSummary } from '../outputs/OutputSummary';
import { Nothing, Recent, useNewestOutputs } from './Recent';

export function RecentOutputs(): ReactNode {
  const outputs = useNewestOutputs();
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
