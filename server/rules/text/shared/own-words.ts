/** Words of the field that general dictionaries lack. */

export const OWN_WORDS: ReadonlySet<string> = new Set(
  'desistance desister desisters wellbeing signposted signposting caseworker caseworkers safeguarded multiagency neurodivergent neurodiverse reoffend reoffended reoffending reoffends reoffence reoffences reoffender reoffenders risk-taking disproportionality disproportionate resettle resettlement co-production coproduction unspent'.split(
    ' ',
  ),
);
