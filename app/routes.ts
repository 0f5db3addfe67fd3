import { index, layout, prefix, route, type RouteConfig } from '@remix-run/route-config';

/** The URL map. Addresses are promises to links, scripts and bookmarks; change one only with a redirect. */
export default [
  index('routes/public/language-choice.tsx'),
  route('exit', 'routes/public/exit.ts'),
  route('sitemap.xml', 'routes/public/sitemap.ts'),
  route('robots.txt', 'routes/public/robots.ts'),
  route('files/:id/:name', 'routes/public/file.ts'),

  ...prefix(':lang', [
    index('routes/public/home.tsx'),
    route('directory', 'routes/public/directory.tsx'),
    route('organizations/:slug', 'routes/public/organization.tsx'),
    route('countries', 'routes/public/countries.tsx'),
    route('countries/:code', 'routes/public/country.tsx'),
    route('expertise', 'routes/public/expertise.tsx'),
    route('expertise/:slug', 'routes/public/expertise-area.tsx'),
    route('coverage', 'routes/public/coverage.tsx'),
    route('about', 'routes/public/about.tsx'),
    route('privacy', 'routes/public/privacy.tsx'),
    route('safety', 'routes/public/safety.tsx'),
    route('resources', 'routes/public/resources.tsx'),
    route('resources/:slug', 'routes/public/resource.tsx'),

    route('login', 'routes/account/login.tsx'),
    route('login/lost', 'routes/account/lost-factor.tsx'),
    route('login/lost/:token', 'routes/account/keep-factors.tsx'),
    route('logout', 'routes/account/logout.ts'),
    route('invitations/:token', 'routes/account/invitation.tsx'),
    route('password/reset', 'routes/account/password-forgotten.tsx'),
    route('password/reset/:token', 'routes/account/password-new.tsx'),

    layout('routes/workspace/layout.tsx', [
      route('workspace', 'routes/workspace/overview.tsx'),
      route('workspace/confirm', 'routes/workspace/confirm.tsx'),
      route('workspace/account', 'routes/workspace/account.tsx'),
      route('workspace/account/devices', 'routes/workspace/devices.tsx'),
      route('workspace/account/email', 'routes/workspace/own-email.tsx'),
      route('workspace/account/data', 'routes/workspace/own-data.tsx'),
      route('workspace/account/data.json', 'routes/workspace/own-data-file.ts'),
      route('workspace/organizations/:slug/edit', 'routes/workspace/organization-edit.tsx'),
      route('workspace/organizations/:slug/people', 'routes/workspace/organization-people.tsx'),
      route('workspace/organizations/:slug/safety', 'routes/workspace/organization-safety.tsx'),
      route('workspace/organizations/:slug/audit', 'routes/workspace/organization-audit.tsx'),
      route(
        'workspace/organizations/:slug/audit.csv',
        'routes/workspace/organization-audit-file.ts',
      ),
      route('workspace/resources', 'routes/workspace/resources.tsx'),
      route('workspace/resources/new', 'routes/workspace/resource-new.tsx'),
      route('workspace/resources/uploads', 'routes/workspace/upload.ts'),
      route('workspace/resources/:slug/edit', 'routes/workspace/resource-edit.tsx'),
    ]),

    layout('routes/admin/layout.tsx', [
      route('admin', 'routes/admin/overview.tsx'),
      route('admin/organizations', 'routes/admin/organizations.tsx'),
      route('admin/organizations/new', 'routes/admin/organization-new.tsx'),
      route('admin/organizations/:slug', 'routes/admin/organization.tsx'),
      route('admin/people', 'routes/admin/people.tsx'),
      route('admin/people/:id', 'routes/admin/person.tsx'),
      route('admin/invitations', 'routes/admin/invitations.tsx'),
      route('admin/risk', 'routes/admin/risk.tsx'),
      route('admin/recoveries', 'routes/admin/recoveries.tsx'),
      route('admin/audit', 'routes/admin/audit.tsx'),
      route('admin/audit.csv', 'routes/admin/audit-file.ts'),
    ]),
  ]),

  route('*', 'routes/public/not-found.tsx'),
] satisfies RouteConfig;
