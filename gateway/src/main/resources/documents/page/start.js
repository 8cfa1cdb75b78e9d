const csrfToken = () => document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1];

SwaggerUIBundle({
  url: '/api/v1/openapi.json',
  dom_id: '#document',
  deepLinking: true,
  docExpansion: 'none',
  // the validator badge would send the address of the document to somebody else's server
  validatorUrl: null,
  requestInterceptor: (request) => {
    const token = csrfToken();
    if (token && request.method !== 'GET') {
      request.headers['X-XSRF-TOKEN'] = decodeURIComponent(token);
    }
    return request;
  },
});
