import { Fragment, type RefObject } from 'react';
import { text } from '../text.ts';

/** The overlay that names every key. */
export function Help({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }) {
  return (
    <dialog ref={dialog} className="help" aria-labelledby="help-title">
      <header>
        <h2 id="help-title">{text.help.title}</h2>
        <button type="button" className="button small" onClick={() => dialog.current?.close()}>
          {text.help.close}
        </button>
      </header>
      <dl>
        {text.help.keys.map((entry) => (
          <div key={entry.what}>
            <dt>
              {entry.keys.map((key, index) => (
                <Fragment key={key}>
                  {index === 0 ? null : (
                    <span className="soft"> {'sequence' in entry ? text.help.followedBy : text.help.either} </span>
                  )}
                  <kbd>{key}</kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{entry.what}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
