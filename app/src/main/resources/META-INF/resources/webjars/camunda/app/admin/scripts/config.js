export default {
  app: { name: 'Admin', vendor: 'Potok' },
  disableWelcomeMessage: true,
  csrfCookieName: 'XSRF-TOKEN'
};
