import htmx from 'htmx.org';
import { csrfHeader, refusal } from './http';
import { showArrivedToasts, toast } from './toast';

const LONGEST_IN_ADDRESS = 400;

interface ConfigRequest {
  headers: Record<string, string>;
  formData: FormData;
  verb: string;
  triggeringEvent?: Event;
}

/** What every htmx request of ours has: the CSRF header, no empty filters in its address, errors told in a toast. */
export function prepareRequests(): void {
  document.body.addEventListener('htmx:configRequest', (event) => {
    const request = (event as CustomEvent<ConfigRequest>).detail;
    Object.assign(request.headers, csrfHeader());
    if (request.triggeringEvent?.type.startsWith('live:')) {
      // Nobody is at the keyboard: such a request keeps nobody signed in.
      request.headers['X-Background'] = 'true';
    }
    if (request.verb === 'get') {
      [...request.formData.entries()]
        .filter(([, value]) => value === '')
        .forEach(([name]) => request.formData.delete(name));
      // What fits a long text is looked for by its beginning: an address holds no more.
      [...request.formData.entries()].forEach(([name, value]) => {
        if (typeof value === 'string' && value.length > LONGEST_IN_ADDRESS) {
          request.formData.set(name, value.slice(0, LONGEST_IN_ADDRESS));
        }
      });
    }
  });
  document.body.addEventListener('htmx:responseError', (event) => {
    const { xhr } = (event as CustomEvent<{ xhr: XMLHttpRequest }>).detail;
    if (xhr.status === 401) {
      window.location.reload();
    } else {
      toast(refusal(xhr.status, xhr.responseText), 'danger');
    }
  });
  document.body.addEventListener('htmx:beforeOnLoad', (event) => {
    const { xhr } = (event as CustomEvent<{ xhr: XMLHttpRequest }>).detail;
    if (new URL(xhr.responseURL, location.href).pathname === '/login') {
      event.preventDefault();
      window.location.reload();
    }
  });
  document.body.addEventListener('htmx:sendError', () => toast(refusal(0, ''), 'danger'));
  document.body.addEventListener('htmx:oobAfterSwap', showArrivedToasts);
  markArrivals();
}

/** Rows of a live list that were not there before its refresh are marked for a moment. */
function markArrivals(): void {
  let known = new Set<string>();
  const rowIds = (list: Element) => [...list.querySelectorAll('tbody tr[id]')].map((row) => row.id);
  document.body.addEventListener('htmx:beforeSwap', (event) => {
    known = new Set(event.target instanceof Element ? rowIds(event.target) : []);
  });
  document.body.addEventListener('htmx:afterSwap', (event) => {
    const { target, requestConfig } = (
      event as CustomEvent<{ target: Element; requestConfig: { triggeringEvent?: Event } }>
    ).detail;
    if (requestConfig.triggeringEvent?.type.startsWith('live:')) {
      rowIds(target)
        .filter((id) => !known.has(id))
        .forEach((id) => htmx.addClass(document.getElementById(id)!, 'row-new'));
    }
  });
}
