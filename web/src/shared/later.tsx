import { Suspense, useState, type ComponentType, type FunctionComponent } from 'react';
import { fetched } from './fetched';

const parts: (() => Promise<unknown>)[] = [];

/** What opens over a page: fetched when it is first opened, or once the first page stands, whichever is sooner. */
export function later<P extends { open: boolean }>(
  load: () => Promise<ComponentType<P>>,
): FunctionComponent<P> {
  const Part = fetched(load);
  parts.push(Part.fetch);
  return function Later(props) {
    // stays once it was open, to be seen closing
    const [was, setWas] = useState(props.open);
    if (props.open && !was) setWas(true);
    return was ? (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    ) : null;
  };
}

/** Fetches what may be opened soon, so that a click need not wait for it; a part that fails is asked for again when it is opened. */
export const fetchParts = (): void => parts.forEach((load) => void load().catch(() => undefined));
