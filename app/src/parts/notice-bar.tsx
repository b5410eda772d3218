import { useEffect } from 'react';
import { useReview } from '../review.tsx';
import { text } from '../text.ts';

/** How long it stays said that something was done, in milliseconds; what failed stays until it is dismissed. */
const noticeMs = 8000;

/** What was just done, or why it was not. */
export function NoticeBar() {
  const { notice, dismiss } = useReview();
  useEffect(() => {
    if (notice?.tone !== 'done') return;
    const timer = setTimeout(dismiss, noticeMs);
    return () => clearTimeout(timer);
  }, [notice, dismiss]);
  return (
    <div className="notice-place" role="status">
      {notice ? (
        <div className="notice" data-tone={notice.tone}>
          <p>
            {notice.message} {notice.hint ? <span className="soft">{notice.hint}</span> : null}
          </p>
          {notice.action ? (
            <button type="button" className="button small" onClick={notice.action.run}>
              {notice.action.label}
            </button>
          ) : null}
          <button type="button" className="icon-button" aria-label={text.review.dismiss} onClick={dismiss}>
            <span aria-hidden="true">×</span>
          </button>
        </div>
      ) : null}
    </div>
  );
}
