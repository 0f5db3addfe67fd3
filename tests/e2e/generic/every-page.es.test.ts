import { checkEveryPage } from './every-page';

checkEveryPage('es');
