import language from './language.js';

const caption = { ru: 'Портал', kk: 'Портал', en: 'Portal', zh: '门户' }[language];

/** The way back to the portal. */
const link = {
  id: 'portal',
  pluginPoint: 'tasklist.navbar.action',
  priority: 1000,
  render: node => {
    const anchor = document.createElement('a');
    anchor.href = '/';
    anchor.target = '_self';
    anchor.textContent = caption;
    node.append(anchor);
  }
};

/** There is one sign-in, the portal's: a fresh load of the page leads to it. */
const signIn = {
  id: 'portal-sign-in',
  pluginPoint: 'tasklist.login',
  priority: 1000,
  render: () => window.location.replace(window.location.pathname)
};

export default [link, signIn];
