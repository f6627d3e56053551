export default {
  app: { name: 'Welcome', vendor: 'Potok' },
  disableWelcomeMessage: true,
  csrfCookieName: 'XSRF-TOKEN'
};
