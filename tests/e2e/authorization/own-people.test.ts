import { checkRoles } from './matrix';
import { ownPeople } from './roles';

checkRoles(ownPeople);
