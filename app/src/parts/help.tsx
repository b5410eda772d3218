import { Fragment, type RefObject } from 'react';
import { navPages } from '../pages.tsx';
import { text } from '../text.ts';

/** The overlay that names every key. */
export function Help({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }) {
  const goTo = navPages.flatMap(({ nav, key }) => (key === null ? [] : [{ key, what: text.nav.pages[nav] }]));
  return (
    <dialog ref={dialog} className="dialog help" aria-labelledby="help-title">
      <header>
        <h2 id="help-title">{text.help.title}</h2>
        <button type="button" className="button small" onClick={() => dialog.current?.close()}>
          {text.help.close}
        </button>
      </header>
      <div className="help-groups">
        {text.help.groups.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl>
              {group.keys.map(({ keys, what }) => (
                <Keys key={what} keys={keys} between={text.help.either} what={what} />
              ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>{text.help.goTo}</h3>
          <dl>
            {goTo.map(({ key, what }) => (
              <Keys key={key} keys={['g', key]} between={text.help.followedBy} what={what} />
            ))}
          </dl>
        </section>
      </div>
    </dialog>
  );
}

function Keys(props: { readonly keys: readonly string[]; readonly between: string; readonly what: string }) {
  return (
    <div>
      <dt>
        {props.keys.map((key, index) => (
          <Fragment key={key}>
            {index === 0 ? null : <span className="soft"> {props.between} </span>}
            <kbd>{key}</kbd>
          </Fragment>
        ))}
      </dt>
      <dd>{props.what}</dd>
    </div>
  );
}
