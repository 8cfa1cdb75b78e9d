import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';

interface Props {
  title: string;
  about: string;
  children: ReactNode;
}

export function Section({ title, about, children }: Props): ReactNode {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <Typography variant="h3" component="h2" id={heading}>
        {title}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
        {about}
      </Typography>
      {children}
    </section>
  );
}
