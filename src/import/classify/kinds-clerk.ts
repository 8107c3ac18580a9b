import { heading } from './heading.ts';
import { holds, opens, type TextRule } from './rule.ts';
import type { EntryKind } from './vocabulary.ts';

const WRITTEN = /[a-z]/i;

/** Clerk's housekeeping, and papers that ask nothing and decide nothing. */
export const CLERK_RULES: readonly TextRule<EntryKind>[] = [
  {
    name: 'nothing-written',
    says: 'other',
    because: 'An entry without a word says nothing of what it is.',
    test: (text) => !WRITTEN.test(text.body) && !WRITTEN.test(text.short),
  },
  opens(
    'service',
    'other',
    /^(?:\w+['’]?s? ){0,3}(?:PROOF|CERTIFICATES?|CERTIFICATION|AFFIDAVITS?|RETURN|AFFIRMATION|DECLARATION|ACKNOWLEDGE?MENT|WAIVERS?|ADMISSION|ACCEPTANCE|NOTICE|NOTICE AND ACKNOWLEDGE?MENT)(?: of| re)? (?:the )?(?:service|mailing|waiver of service)\b/i,
    'Proofs, returns, waivers and notices of service only record that papers were served.',
  ),
  opens(
    'service-done',
    'other',
    /^(?:\w+ )?(?:service (?:of process|by publication|executed)|BNC certificate|mail (?:returned|sent)|returned mail|(?:copy|copies) mailed|certified mail|remand(?:ed)? letter sent|\w+ served on)\b/i,
    'Service carried out and mail that came back are bookkeeping.',
  ),
  opens(
    'summons',
    'other',
    heading(
      '(?:alias |pluries |request for (?:issuance of )?|issuance of )?(?:summons(?:es)?|subpoenas?)(?! and complaint filed)',
    ),
    'A summons or subpoena requested, issued or returned decides nothing.',
  ),
  opens(
    'disclosure',
    'other',
    heading(
      String.raw`corporate disclosure|disclosure statement|rule 7\.1|certificates? of (?:interested|disclosure|financial)|certification (?:and notice )?of interested|interested part(?:y|ies)|(?:statement|notice) (?:of|re) (?:disclosure|corporate|financial interest|related entities|interested)|(?:citizenship|financial|initial|corporate) (?:interest )?(?:affidavit|disclosures?)|disclosure of (?:corporate|interested|compensation)|(?:statement|affidavit) of (?:corporate affiliations|financial)`,
    ),
    'Disclosure statements name owners and affiliates for the judge to check for conflicts.',
  ),
  opens(
    'disclosure-statement-behind-a-reference',
    'other',
    /^local rule [\d.]+ (?:certification|disclosure)|^(?:statement|certificate) re\b.{0,80}\b(?:corporate disclosure|interested (?:part|entit))/i,
    'A statement that refers to another entry first can still be the disclosure statement.',
  ),
  opens(
    'opening-papers',
    'other',
    /^(?:(?!complaint\b|petition\b)\w+ )?(?:civil cover sheet|cover sheet|filing fee|fee (?:paid|received|due)|jury demand|demand for (?:trial by )?jury|request for (?:jury )?trial by jury|designation of place|place of trial|AO ?1?\d\d\b|patent report|report (?:on|of) the (?:filing|determination)|copyright form|related case|receipt|USCA? ?fee|payment|appeal fees?|internet payment|initial electronic case opening)/i,
    'Cover sheets, fees, jury demands and reports to other offices open a file.',
  ),
  opens(
    'assignment',
    'other',
    /^(?:\*+)?(?:(?:this |the )?(?:civil )?(?:case|action|matter)s? (?:is |has been |was |are )?(?:\w+ (?:and|&) )?(?:re-?|randomly |directly )?(?:assign(?:ed|ment)|refer(?:red|ral)|designated|opening|opened|eligible|unassigned)|(?:add(?:ed)? and |terminated? and )?(?:add(?:ed)?|terminate[d]?) judges?\b|(?:magistrate |district |chief |senior |hon\w*\.? |u\.?s\.? )*judges? [A-Z][^:]{2,60}? (?:is so designated|added|assigned|no longer|is designated|terminated)|judge (?:re)?assign|(?:new )?(?:judge|case) update|motions? (?:no longer )?referred|(?:re)?assignment of|notice of (?:judge |case |mediator )?(?:re-?)?assignment|case opening|(?:reference|referral) (?:to|of|order withdrawn)|(?:judge|case|magistrate)[^.:]{0,30} assignment|set (?:magistrate|judge) flag)/i,
    'Assignments, designations and referrals to a judge are the clerk’s business.',
  ),
  opens(
    'deadlines-set',
    'other',
    /^(?:\*+)?(?:set|reset|terminate|vacate|cancel)d?\b[ /,&]*(?:and )?(?:\/?(?:re)?set|update|cancel|terminate|adjourn)?[ /,&-]*(?:certain |motion |hearing |scheduling |case |minute |and |or |r&r |pretrial |\w+ order |\/)*(?:deadlines?|hearings?|conferences?|motions?|\w+ deadlines?|answer due|dates?)\b/i,
    'Set, reset and terminated deadlines and hearings keep the calendar.',
  ),
  opens(
    'deadline-line',
    'other',
    /^(?!(?:\w+ ){0,5}orders?\b)(?:(?:answer|repl(?:y|ies)|responses?|motions?|\w+ report|objections?|brief(?:s|ing)?|discovery|proofs? of claims?) (?:due|deadline)|deadlines?\b|(?:scheduling|status|settlement|telephone|case management|initial|pretrial|discovery|jury|bench|motion|in[- ]person|final|further|detention|sentencing|preliminary|show cause)[a-z -]{0,40}(?:conference|hearing|trial|selection)[a-z0-9 ]{0,40}\b(?:set|reset|cancel\w*|rescheduled|scheduled|continued) (?:for|to|on|by|as|before)\b)/i,
    'A line that only sets a date keeps the calendar.',
  ),
  opens(
    'transcript',
    'other',
    heading(
      String.raw`(?:official |redacted )?transcripts?|requests? for (?:\w+ )?transcripts?|notice of (?:filing of |intent to request )?(?:official |redact\w* )?(?:of )?(?:official )?transcript|(?:appeal )?transcript (?:order|request|designation|purchase)|court reporter`,
    ),
    'Transcripts, their orders and the notices that they are filed record what was said.',
  ),
  opens(
    'proposed-paper',
    'other',
    heading(
      String.raw`[[(]?(?:proposed|lodged|placed in file)[\])]?(?! intervenor)|notice of (?:lodging|lodgment|filing (?:of )?(?:\w+ ){0,2}proposed)|lodging|lodgment|submission of (?:\w+ ){0,3}proposed`,
    ),
    'A proposed or lodged paper has the words of an order and the force of none.',
  ),
  holds(
    'redline',
    'other',
    /^\(?redlined?\b/i,
    'A redline shows what a paper would change; it changes nothing.',
  ),
  opens(
    'entry-of-default',
    'other',
    /^(?:clerk['’]?s? )?(?:entry|certificate) of default\b|^default entered\b/i,
    'The clerk’s entry of default records that no answer came.',
  ),
  opens(
    'report-of-parties',
    'other',
    heading(
      String.raw`(?:status|progress) reports?|case management (?:statement|conference statement|plan(?! and (?:scheduling )?order))|(?:rule )?26\(?f?\)? (?:report|discovery plan|planning)|report of (?:rule|parties|the parties|mediat\w+|attorney)|(?:joint|discovery|planning|mediat\w+|settlement) (?:written )?reports?(?! and rec)|discovery (?:and scheduling )?plan|scheduling report|joint submission|pretrial (?:statement|memorandum|disclosures?)|adr certification|(?:witness|exhibits?) lists?|(?:jury )?instructions|voir dire questions|verdict|(?:bill|taxation) of costs|costs taxed|consents?(?:/declination| to (?:proceed|jurisdiction|magistrate|trial|exercise))|declination|list of`,
    ),
    'Reports, lists, certifications and consents inform the judge and ask for nothing.',
  ),
  opens(
    'returned-executed',
    'other',
    /^(?:judge?ment|order|commitment|writ)s?(?: and commitment)? (?:returned|executed)\b/i,
    'A judgment that comes back executed was carried out; it decides nothing.',
  ),
  opens(
    'motions-terminated',
    'other',
    /^motions? terminated ?:/i,
    'A line that lists terminated motions keeps the docket; the order that decided them is another entry.',
  ),
  opens(
    'filed-under-an-order',
    'other',
    /^(?:\w+ )?documents? (?:filed|submitted|produced) (?:per|pursuant to) (?:\w+ )?order\b/i,
    'A paper filed because an order asks for it is not the order.',
  ),
  opens(
    'satisfaction',
    'other',
    /^(?:\w+ )?(?:satisfaction|abstract|writ|praecipe|bond|surety)\b/i,
    'Writs, satisfactions and bonds carry out what was decided elsewhere.',
  ),
  opens(
    'criminal-paper',
    'other',
    heading(
      String.raw`(?:arrest )?warrants?|arrest|plea agreement|consent to plea|(?:appearance )?bonds?|(?:PS|PSI) (?:issued|executed|ordered)|waiver of (?:indictment|speedy|rights|preliminary|counsel|personal|appearance|detention)|cja \d\d|presentence|(?:us )?probation|pretrial services|penalty (?:sheet|slip)|acknowledgment of rights|passport|defendant information|advice of`,
    ),
    'Warrants, bonds, pleas and probation papers belong to a criminal docket and move no claim.',
  ),
  opens(
    'sealed-paper',
    'other',
    /^(?:sealed|redacted) (?:document|event|entry|exhibit|envelope|filing)s?\b/i,
    'A sealed paper cannot be read.',
  ),
  holds(
    'clerk-remark',
    'other',
    /^(?:remark\b|copy (?:of|sent)|(?:civil )?case (?:designated|number|file)|attorney .{1,60} (?:terminated|added)|add(?:ed)? (?:party|attorney)|party .{1,60} (?:terminated|added)|terminated? (?:party|parties|attorney)|this attorney case opening filing|(?:fax|email)ed )/i,
    'The clerk’s remarks keep parties, attorneys and numbers straight.',
  ),
];
