/** @returns the admin's language as Strapi keeps it; for what runs outside React */
export const adminLanguage = (): string =>
  (localStorage.getItem('strapi-admin-language') ?? 'en').replace(/"/g, '').slice(0, 2);
