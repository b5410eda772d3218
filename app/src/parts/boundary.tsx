import { Component, type ReactNode } from 'react';
import { text } from '../text.ts';

/** Says so when a view breaks, instead of an empty page. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <div className="state" role="alert">
        <h1>{text.states.brokenTitle}</h1>
        <p>{text.states.brokenHint}</p>
        <button type="button" className="button" onClick={() => location.reload()}>
          {text.review.reload}
        </button>
      </div>
    );
  }
}
