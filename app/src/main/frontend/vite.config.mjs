import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { usedIcons } from './icons.mjs';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

/** One SVG sprite of the icons that templates name. */
function iconSprite() {
  const symbol = (name) =>
    readFileSync(path(`node_modules/@tabler/icons/icons/outline/${name}.svg`), 'utf8')
      .replace(/<!--[^]*?-->/, '')
      .replace(/<svg[^]*?>/, `<symbol id="${name}" viewBox="0 0 24 24">`)
      .replace('</svg>', '</symbol>')
      .replace(/\s+/g, ' ');
  return `<svg xmlns="http://www.w3.org/2000/svg">${usedIcons().map(symbol).join('')}</svg>`;
}

/** Names of the built files, hashed by content, for the pages to find: assets.json. */
function assetNames() {
  return {
    name: 'asset-names',
    generateBundle(_, bundle) {
      const icons = this.emitFile({ type: 'asset', name: 'icons.svg', source: iconSprite() });
      const entry = Object.values(bundle).find((chunk) => chunk.type === 'chunk' && chunk.isEntry);
      const names = {
        script: entry.fileName,
        style: Object.keys(bundle).find((file) => /^main-.*\.css$/.test(file)),
        icons: this.getFileName(icons),
      };
      this.emitFile({ type: 'asset', fileName: 'assets.json', source: JSON.stringify(names) });
    },
  };
}

/** The fonts of printed documents, for the server: fonts/ on its class path. */
function printFonts() {
  const fonts = ['noto-sans/400Regular/NotoSans_400Regular', 'noto-sans/700Bold/NotoSans_700Bold', 'noto-sans-sc/400Regular/NotoSansSC_400Regular'];
  const to = '../../../target/classes/fonts';
  return {
    name: 'print-fonts',
    closeBundle() {
      mkdirSync(path(to), { recursive: true });
      for (const font of fonts) {
        copyFileSync(path(`node_modules/@expo-google-fonts/${font}.ttf`), path(`${to}/${font.split('/').at(-1)}.ttf`));
      }
    },
  };
}

export default defineConfig({
  base: '/assets/',
  plugins: [assetNames(), printFonts()],
  build: {
    outDir: path('../../../target/classes/static/assets'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      // htmx holds an eval that its setting allowEval=false never reaches.
      checks: { eval: false },
      input: { main: path('src/main.ts') },
      output: {
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
      },
    },
  },
});
