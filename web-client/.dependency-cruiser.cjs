module.exports = {
  forbidden: [
    {
      name: 'shared-knows-no-feature',
      severity: 'error',
      from: { path: '^src/shared' },
      to: { path: '^src/(features|app|offer-page)' },
    },
    {
      name: 'features-know-no-app',
      severity: 'error',
      from: { path: '^src/features' },
      to: { path: '^src/(app|offer-page)' },
    },
    {
      name: 'features-do-not-import-each-other',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      comment: 'It must be usable in under a second on a slow phone: no framework, no validator.',
      name: 'offer-page-stays-light',
      severity: 'error',
      from: { path: '^src/offer-page', pathNot: '\\.test\\.ts$' },
      to: { path: 'node_modules|^src/(app|features)' },
    },
    {
      name: 'the-product-ships-no-fixtures',
      severity: 'error',
      from: { path: '^src', pathNot: '\\.test\\.tsx?$|^src/shared/testing' },
      to: { path: '^dev/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
