/**
 * Hears from the server what has changed and tells the page by events `live:<topic>`. Only a visible page
 * listens, since a browser has few connections for one site; what it missed it catches up on. A page with
 * `data-live-hidden` always listens, one with `data-live-address` has a stream of its own.
 */
export function listen(): void {
  const page = document.querySelector<HTMLElement>('[data-live]');
  const topics = page?.dataset.live;
  if (!topics) {
    return;
  }
  // Who waits for an answer does so in another tab.
  const evenHidden = page.dataset.liveHidden !== undefined;
  const names = topics.split(',');
  let source: EventSource | undefined;
  let missedSome = false;

  const tell = (topic: string) => document.body.dispatchEvent(new CustomEvent(`live:${topic}`));
  const open = () => {
    source = new EventSource(page.dataset.liveAddress ?? `/live?topics=${topics}`);
    names.forEach((name) => source?.addEventListener(name, () => tell(name)));
    source.onerror = () => {
      missedSome = true;
      showState(false);
    };
    source.onopen = () => {
      showState(true);
      if (missedSome) {
        missedSome = false;
        names.forEach(tell);
      }
    };
  };
  const close = () => {
    source?.close();
    missedSome = true;
  };

  // What is told by how long ago it was grows old by itself.
  setInterval(() => (document.hidden && !evenHidden) || tell('minute'), 60_000);

  if (!evenHidden) {
    document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()));
  }
  window.addEventListener('pagehide', close);
  if (document.hidden && !evenHidden) {
    missedSome = true;
  } else {
    open();
  }
}

function showState(connected: boolean): void {
  document.querySelectorAll<HTMLElement>('.live-state').forEach((state) => {
    state.classList.toggle('is-live', connected);
  });
}
