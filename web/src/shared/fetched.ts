import { createElement, lazy, type ComponentType, type FunctionComponent } from 'react';

const failed = new Set<() => void>();

/** A component that is fetched when it is first shown. */
export function fetched<P extends object>(
  load: () => Promise<ComponentType<P>>,
): FunctionComponent<P> {
  const anew = (): ComponentType<P> =>
    lazy(async () => {
      try {
        return { default: (await load()) as FunctionComponent<P> };
      } catch (failure) {
        failed.add(() => {
          part = anew();
        });
        throw failure;
      }
    });
  let part = anew();
  return function Fetched(props: P) {
    return createElement(part, props);
  };
}

/**
 * What could not be fetched is fetched again when it is shown next. React remembers a failure for as long as the page lives; and it draws
 * once more by itself before it tells of one, so a part must not be renewed before somebody tries again.
 */
export function forgetFailures(): void {
  failed.forEach((renew) => renew());
  failed.clear();
}
