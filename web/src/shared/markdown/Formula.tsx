import { Suspense, type ReactNode } from 'react';
import { fetched } from '../fetched';

const SetFormula = fetched(async () => (await import('./SetFormula')).default);

interface Props {
  source: string;
  display: boolean;
}

/** A formula; its source until what sets it has come. */
export function Formula(props: Props): ReactNode {
  return (
    <Suspense fallback={<code className="formula">{props.source}</code>}>
      <SetFormula {...props} />
    </Suspense>
  );
}
