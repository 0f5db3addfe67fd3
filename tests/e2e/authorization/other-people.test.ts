import { checkRoles } from './matrix';
import { otherPeople } from './roles';

checkRoles(otherPeople);
