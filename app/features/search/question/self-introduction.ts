const words = (text: string) => text.trim().split(/\s+/);

// Professions of people who ask. Relatives and children are left out: who they are is part of what they ask for.
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
const articles = new Set(words('un una unas unos el la los las a an the'));

/**
 * Whether a word of a question introduces the person who asks: "soy periodista y busco…", "I’m a volunteer, this boy…".
 *
 * @param question the plain words of the question
 */
export function isSelfIntroduction(question: readonly { plain: string }[], at: number): boolean {
  const plainAt = (index: number) => question[index]?.plain ?? '';
  const isSocialWorker = /^workers?$/.test(plainAt(at)) && plainAt(at - 1) === 'social';
  if (!roles.has(plainAt(at)) && !isSocialWorker) return false;
  let before = isSocialWorker ? at - 2 : at - 1;
  if (articles.has(plainAt(before))) before -= 1;
  // "We are lawyers" introduces; "are lawyers free?" asks for lawyers.
  return (
    introductions.has(plainAt(before)) ||
    (plainAt(before) === 'are' && plainAt(before - 1) === 'we')
  );
}
