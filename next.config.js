/** Addresses without a language are English; the other languages stand in theirs. One line for each page of app/[locale]. */
const english = [
  '/',
  '/letters/:slug',
  '/letters/:slug/:page(signers|employers|about|revisions)',
  '/letters/:slug/revisions/:hash',
  '/letters/:slug/sign/:path*',
  '/confirm/:path*',
  '/receipt/:path*',
  '/privacy',
  '/problem/:status',
];

/** @type {import('next').NextConfig} */
export default {
  // Tests build into a folder of their own, so that they may run beside a running server.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  // A folder that runs without the checkout: see scripts/build.ts.
  output: 'standalone',
  outputFileTracingRoot: import.meta.dirname,
  // The image optimizer is not used.
  // The native module of password hashing is a package of its own for each platform, found at run time.
  outputFileTracingIncludes: { '**': ['node_modules/@node-rs/argon2-*/**'] },
  outputFileTracingExcludes: { '**': ['node_modules/sharp/**', 'node_modules/@img/**'] },
  poweredByHeader: false,
  reactStrictMode: true,
  // The gateway redirects, and compresses whole responses and gives them their ETag, itself.
  skipTrailingSlashRedirect: true,
  generateEtags: false,
  // Without this, titles and descriptions would stream into the body after the page: a document has them in its head.
  htmlLimitedBots: /./,
  images: { unoptimized: true },
  // `npm run check` checks types, once, with the tests' included.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    'pg',
    'pg-boss',
    'pg-copy-streams',
    'pino',
    'nodemailer',
    '@prisma/client',
    '@prisma/adapter-pg',
    '@node-rs/argon2',
  ],
  experimental: { strictRouteTypes: true, serverActions: { bodySizeLimit: '256kb' } },
  rewrites: async () => ({
    beforeFiles: english.map((source) => ({ source, destination: source === '/' ? '/en' : `/en${source}` })),
    afterFiles: [],
    fallback: [],
  }),
};
