import OutputIcon from '@mui/icons-material/ArticleOutlined';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { Answer } from '../../shared/states/Answer';
import { Empty } from '../../shared/states/Empty';
import { OutputSummary } from '../outputs/OutputCards';
import { usePromptOutputs } from './prompts';

export function PromptOutputs({ id }: { id: string }): ReactNode {
  return (
    <Answer query={usePromptOutputs(id)}>
      {(outputs) =>
        outputs.length === 0 ? (
          <Empty icon={<OutputIcon />} title="It led to nothing yet">
            Outputs of any version of this prompt gather here.
          </Empty>
        ) : (
          <Stack sx={{ gap: 1 }}>
            {outputs.map((output) => (
              <Card key={output.id}>
                <CardActionArea component={Link} to={`/outputs/${output.id}`} sx={{ p: 1.75 }}>
                  <OutputSummary output={output} />
                  {output.promptVersion && <span>from version {output.promptVersion}</span>}
                </CardActionArea>
              </Card>
            ))}
          </Stack>
        )
      }
    </Answer>
  );
}
