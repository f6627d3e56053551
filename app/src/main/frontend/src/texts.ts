/** Texts of the islands in the reader's language; the page carries them in its head. */
const texts: Record<string, string> = JSON.parse(document.getElementById('texts')?.textContent ?? '{}');

export function text(key: string, ...args: (string | undefined)[]): string {
  return (texts[key] ?? key).replace(/\{(\d)}/g, (_, index: string) => args[Number(index)] ?? '');
}
