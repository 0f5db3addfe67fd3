import type { LinksFunction } from '@remix-run/node';
import admin from '~/styles/admin.css?url';
import compare from '~/styles/compare.css?url';
import drawings from '~/styles/drawings.css?url';
import editor from '~/styles/editor.css?url';
import home from '~/styles/home.css?url';
import procedure from '~/styles/procedure.css?url';
import profile from '~/styles/profile.css?url';
import threads from '~/styles/threads.css?url';
import work from '~/styles/work.css?url';

const sheet = (href: string) => ({ rel: 'stylesheet', href });

/** Stylesheets for the routes that need them; every page has the ground (`styles/app.css`) already. */
export const compareStyles: LinksFunction = () => [sheet(compare)];
/** One procedure in full stands on the ground of the comparison. */
export const procedureStyles: LinksFunction = () => [sheet(compare), sheet(procedure)];
export const drawingStyles: LinksFunction = () => [sheet(drawings)];
export const homeStyles: LinksFunction = () => [sheet(home), sheet(drawings)];
export const profileStyles: LinksFunction = () => [sheet(profile), sheet(drawings)];
export const threadStyles: LinksFunction = () => [sheet(threads)];
/** Joint advocacy shows plain texts, and where a campaign stands. */
export const campaignStyles: LinksFunction = () => [sheet(threads), sheet(work)];
export const workStyles: LinksFunction = () => [sheet(work), sheet(drawings)];
export const editorStyles: LinksFunction = () => [sheet(editor), sheet(drawings)];
export const adminStyles: LinksFunction = () => [sheet(admin), sheet(work), sheet(drawings)];
/** The workspace shows lists of work, and previews of profiles. */
export const workspaceStyles: LinksFunction = () => [sheet(work), sheet(profile), sheet(drawings)];
