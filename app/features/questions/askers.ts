const words = (text: string) => text.trim().split(/\s+/);

// Who it is that asks: not what is asked for. Relatives and children are: what they are is their case.
const roles = new Set(
  words(`voluntaria voluntario voluntarias voluntarios periodista periodistas reportera reportero abogada abogado abogadas
    abogados maestra maestro maestras maestros profesora profesor docente docentes directora director enfermera
    enfermero doctora doctor medica medico psicologa psicologo trabajadora trabajador trabajadoras trabajadores educadora
    educador estudiante estudiantes investigadora investigador consul consules viceconsul funcionaria funcionario monja
    religiosa sacerdote pastora pastor parroco catequista interprete traductora traductor becaria becario
    volunteer volunteers journalist journalists reporter reporters lawyer lawyers attorney attorneys paralegal
    paralegals teacher teachers professor principal counselor counsellor nurse nurses physician psychologist therapist
    caseworker caseworkers student students researcher researchers consul official nun priest pastor
    interpreter translator intern foundation funder funders donor`),
);
const introductions = new Set(words('soy somos como im am as'));
const between = new Set(words('un una unas unos el la los las a an the'));
const SOCIAL_WORK = new Set(words('worker workers'));

/**
 * Whether a word of a question says who asks it: "soy periodista y busco…", "I’m a volunteer, this boy…".
 *
 * @param asked the plain words of the question
 */
export function saysWhoAsks(asked: readonly { plain: string }[], at: number): boolean {
  const plainAt = (index: number) => asked[index]?.plain ?? '';
  const isSocialWork = SOCIAL_WORK.has(plainAt(at)) && plainAt(at - 1) === 'social';
  if (!roles.has(plainAt(at)) && !isSocialWork) return false;
  let before = isSocialWork ? at - 2 : at - 1;
  if (between.has(plainAt(before))) before -= 1;
  // "Are lawyers free?" asks for lawyers.
  return (
    introductions.has(plainAt(before)) ||
    (plainAt(before) === 'are' && plainAt(before - 1) === 'we')
  );
}
