/**
 * Hears from the server what has changed and tells the page by events `live:<topic>`. Only a visible page
 * listens, since a browser has few connections for one site; what it missed it catches up on.
 */
export function listen(): void {
  const topics = document.querySelector<HTMLElement>('[data-live]')?.dataset.live;
  if (!topics) {
    return;
  }
  const names = topics.split(',');
  let source: EventSource | undefined;
  let missedSome = false;

  const tell = (topic: string) => document.body.dispatchEvent(new CustomEvent(`live:${topic}`));
  const open = () => {
    source = new EventSource(`/live?topics=${topics}`);
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
  setInterval(() => document.hidden || tell('minute'), 60_000);

  document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()));
  window.addEventListener('pagehide', close);
  if (document.hidden) {
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
