/** Light or dark; the server reads the cookie, so that no page flashes. */
export function rememberReader(): void {
  document.querySelectorAll('[data-theme-switch]').forEach((button) =>
    button.addEventListener('click', () => {
      const theme = document.documentElement.dataset.bsTheme === 'dark' ? 'light' : 'dark';
      document.documentElement.dataset.bsTheme = theme;
      remember(theme);
      document.dispatchEvent(new CustomEvent('theme-changed'));
    }),
  );
}

function remember(theme: string): void {
  document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
}
