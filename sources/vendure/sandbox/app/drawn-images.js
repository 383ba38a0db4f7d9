// Pictures for products without any files: the shop draws one with the product's name when it is asked for.
const { extname } = require('node:path');

const COLOURS = ['#264653', '#2a9d8f', '#8a5a00', '#b5462f', '#5f4b8b'];

/** GET /images/<slug>.svg */
exports.drawImages = (request, response) => {
  const slug = decodeURIComponent(request.path.slice(1));
  if (extname(slug) !== '.svg' || !/^[a-z0-9-]+\.svg$/.test(slug)) return response.status(404).end();
  const title = slug.slice(0, -4).replaceAll('-', ' ');
  response.type('image/svg+xml').set('cache-control', 'public, max-age=86400').send(
    `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600" role="img"><title>${title}</title><rect width="600" height="600" fill="${COLOURS[title.length % COLOURS.length]}"/>` +
    `<text x="300" y="310" fill="#fff" font-family="sans-serif" font-size="28" text-anchor="middle">${title}</text></svg>`);
};

/** Nothing is stored; an image's address is the shop's own. */
exports.DrawnImages = class DrawnImages {
  toAbsoluteUrl(request, identifier) {
    return `${request.protocol}://${request.get('host')}/${identifier}`;
  }

  refuse() {
    throw new Error('this sandbox stores no files');
  }

  writeFileFromBuffer() { return this.refuse(); }
  writeFileFromStream() { return this.refuse(); }
  readFileToBuffer() { return this.refuse(); }
  readFileToStream() { return this.refuse(); }
  deleteFile() { return this.refuse(); }
  fileExists() { return Promise.resolve(false); }
};
