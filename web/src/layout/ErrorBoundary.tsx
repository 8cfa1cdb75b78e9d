import { Component, type ReactNode } from 'react';
import { forgetFailures } from '../shared/fetched';
import { Failure } from '../shared/states/Failure';

interface Props {
  children: ReactNode;
}

interface State {
  error: unknown;
}

/** A page that breaks leaves the navigation standing. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  constructor(props: Props) {
    super(props);
    forgetFailures();
  }

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  private readonly retry = (): void => {
    forgetFailures();
    this.setState({ error: null });
  };

  override render(): ReactNode {
    return this.state.error ? (
      <Failure error={this.state.error} onRetry={this.retry} />
    ) : (
      this.props.children
    );
  }
}
