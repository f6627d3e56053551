import htmx from 'htmx.org';

/** The names of the events by which this page is told its news. */
export function liveEvents(): string[] {
  const topics = document.querySelector<HTMLElement>('[data-live]')?.dataset.live;
  return topics ? topics.split(',').map((topic) => `live:${topic}`) : [];
}

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

  const tell = oneRefreshAfterTheOther();
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

interface Sent {
  elt: Element;
  target: Element;
  xhr: XMLHttpRequest;
}

const LIVE = '[hx-trigger*="live:"]';

/**
 * Passes news on to the page, but holds back what comes while a part of the page refreshes itself or is asked for another
 * page or filter: its answer may be older than the news, and a part that has been replaced forgets what it was asked
 * meanwhile.
 */
function oneRefreshAfterTheOther(): (topic: string) => void {
  const underWay = new Set<XMLHttpRequest>();
  const held = new Set<string>();
  const pass = (topic: string) => document.body.dispatchEvent(new CustomEvent(`live:${topic}`));

  document.body.addEventListener('htmx:beforeSend', (event) => {
    const { elt, target, xhr } = (event as CustomEvent<Sent>).detail;
    if (elt.matches(LIVE) || target.querySelector(LIVE) !== null) {
      underWay.add(xhr);
      xhr.addEventListener('loadend', () => setTimeout(() => ended(xhr), htmx.config.defaultSettleDelay));
    }
  });
  const ended = (xhr: XMLHttpRequest) => {
    underWay.delete(xhr);
    if (underWay.size === 0) {
      const topics = [...held];
      held.clear();
      topics.forEach(pass);
    }
  };
  return (topic) => (underWay.size > 0 ? held.add(topic) : pass(topic));
}

function showState(connected: boolean): void {
  document.querySelectorAll<HTMLElement>('.live-state').forEach((state) => {
    state.classList.toggle('is-live', connected);
  });
}
