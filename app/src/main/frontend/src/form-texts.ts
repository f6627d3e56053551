import flatpickr from 'flatpickr';
import { Kazakh } from 'flatpickr/dist/l10n/kz';
import { Russian } from 'flatpickr/dist/l10n/ru';
import { Mandarin } from 'flatpickr/dist/l10n/zh';
import { text } from './texts';

/** Form.js speaks English only and has no place for other languages: its own few texts are replaced as they appear. */
const TEXTS: [RegExp, string][] = [
  [/^Field is required\.$/, 'form-js.required'],
  [/^Date and time must both be entered\.$/, 'form-js.date-and-time'],
  [/^Value is not a number\.$/, 'form-js.number'],
  [/^Value is expected to be an integer\.$/, 'form-js.integer'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'form-js.decimals'],
  [/^Field must have minimum value of (.+)\.$/, 'form-js.minimum'],
  [/^Field must have maximum value of (.+)\.$/, 'form-js.maximum'],
  [/^Field must have minimum length of (.+)\.$/, 'form-js.minimum-length'],
  [/^Field must have maximum length of (.+)\.$/, 'form-js.maximum-length'],
  [/^Field must (?:match pattern|be a valid).*$/, 'form-js.pattern'],
  [/^Select$/, 'form-js.select'],
  [/^Search$/, 'form-js.search'],
  [/^No results$/, 'form-js.no-results'],
  [/^All values selected$/, 'form-js.all-selected'],
  [/^Nothing to show\.?$/, 'form-js.nothing'],
];

export function translateForm(root: Element): void {
  const languages: Record<string, flatpickr.CustomLocale> = { ru: Russian, kk: Kazakh, zh: Mandarin };
  const language = languages[document.documentElement.lang];
  if (language) {
    flatpickr.localize(language);
  }
  new MutationObserver(() => translate(root)).observe(root, { childList: true, subtree: true, characterData: true });
}

function translate(root: Element): void {
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const node = nodes.currentNode as Text;
    const replaced = inReadersLanguage(node.data);
    if (replaced) {
      node.data = replaced;
    }
  }
  root.querySelectorAll<HTMLInputElement>('input[placeholder]').forEach((input) => {
    input.placeholder = inReadersLanguage(input.placeholder) ?? input.placeholder;
  });
}

function inReadersLanguage(english: string): string | undefined {
  for (const [pattern, key] of TEXTS) {
    const match = pattern.exec(english.trim());
    if (match) {
      const replacement = text(key, match[1]);
      return replacement === english ? undefined : replacement;
    }
  }
  return undefined;
}
