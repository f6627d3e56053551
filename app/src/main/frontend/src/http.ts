import { text } from './texts';

/** The header that proves that a request comes from our own page. */
export function csrfHeader(): Record<string, string> {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="csrf"]');
  return meta?.content ? { [meta.dataset.header ?? 'X-CSRF-TOKEN']: meta.content } : {};
}

/** What a person is told when a request was refused: the problem's detail, if there is one. */
export function refusal(status: number, body: string): string {
  try {
    const detail: unknown = (JSON.parse(body) as { detail?: unknown }).detail;
    if (typeof detail === 'string' && detail) {
      return detail;
    }
  } catch {
    // No problem detail: an error page or nothing at all.
  }
  return text(status === 401 || status === 403 ? 'refused.forbidden' : status === 0 ? 'refused.offline' : 'refused.other');
}

export async function getJson<T>(url: string): Promise<T> {
  const response = await fetch(url, { headers: { Accept: 'application/json' } });
  if (!response.ok) {
    throw new Error(refusal(response.status, await response.text()));
  }
  return (await response.json()) as T;
}
