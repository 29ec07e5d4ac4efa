export default {
  layout: 'article.11ty.js',
  tags: ['story'],
  permalink: ({ folder, page }) => `/${folder}/${page.fileSlug}/index.html`,
};
