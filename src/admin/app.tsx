/** The newsroom's own admin settings: German beside Strapi's default English. */
export default {
  config: {
    locales: ['de'],
    tutorials: false,
    notifications: { releases: false },
  },
  bootstrap() {},
};
