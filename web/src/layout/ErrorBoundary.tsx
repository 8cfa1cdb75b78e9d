import { Component, type ReactNode } from 'react';
import { Failure } from '../shared/states/Failure';

interface State {
  error: unknown;
}

/** A page that breaks leaves the navigation standing. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    return this.state.error ? (
      <Failure error={this.state.error} onRetry={() => this.setState({ error: null })} />
    ) : (
      this.props.children
    );
  }
}
