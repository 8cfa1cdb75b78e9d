import { createElement, lazy, useState, type ComponentType, type FunctionComponent } from 'react';

const failed = new Set<() => void>();

export type Fetched<P extends object> = FunctionComponent<P> & {
  /** Before it is shown. */
  fetch: () => Promise<unknown>;
};

/** A component that is fetched when it is first shown, if not before. */
export function fetched<P extends object>(load: () => Promise<ComponentType<P>>): Fetched<P> {
  let there: ComponentType<P> | undefined;
  const fetch = async (): Promise<ComponentType<P>> => (there ??= await load());
  const anew = (): ComponentType<P> =>
    lazy(async () => {
      try {
        return { default: (await fetch()) as FunctionComponent<P> };
      } catch (failure) {
        failed.add(() => {
          part = anew();
        });
        throw failure;
      }
    });
  let part = anew();
  function Part(props: P) {
    // what is there is shown at once: once something else stands in its place, React leaves that for 300 ms
    const [shown] = useState(() => there ?? part);
    return createElement(shown, props);
  }
  return Object.assign(Part, { fetch });
}

/**
 * What could not be fetched is fetched again when it is shown next. React remembers a failure for as long as the page lives; and it draws
 * once more by itself before it tells of one, so a part must not be renewed before somebody tries again.
 */
export function forgetFailures(): void {
  failed.forEach((renew) => renew());
  failed.clear();
}
