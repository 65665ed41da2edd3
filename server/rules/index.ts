import type { Rule } from '../lint/rule.ts';
import { bounds as answerBounds } from './answer/bounds.ts';
import { codeDuplicate as answerCodeDuplicate } from './answer/code-duplicate.ts';
import { exclusiveAlone as answerExclusiveAlone } from './answer/exclusive-alone.ts';
import { explainIn as answerExplainIn } from './answer/explain-in.ts';
import { explainsNothing as answerExplainsNothing } from './answer/explains-nothing.ts';
import { judgementUnscored as answerJudgementUnscored } from './answer/judgement-unscored.ts';
import { kindMismatch as answerKindMismatch } from './answer/kind-mismatch.ts';
import { labelDuplicate as answerLabelDuplicate } from './answer/label-duplicate.ts';
import { levelsInGuidance as answerLevelsInGuidance } from './answer/levels-in-guidance.ts';
import { listUnknown as answerListUnknown } from './answer/list-unknown.ts';
import { listUnused as answerListUnused } from './answer/list-unused.ts';
import { missing as answerMissing } from './answer/missing.ts';
import { notApplicableUndefined as answerNotApplicableUndefined } from './answer/not-applicable-undefined.ts';
import { optionUnknown as answerOptionUnknown } from './answer/option-unknown.ts';
import { otherUnexplained as answerOtherUnexplained } from './answer/other-unexplained.ts';
import { respondentUnknown as answerRespondentUnknown } from './answer/respondent-unknown.ts';
import { rows as answerRows } from './answer/rows.ts';
import { sufficientUnknown as answerSufficientUnknown } from './answer/sufficient-unknown.ts';
import { tooFew as answerTooFew } from './answer/too-few.ts';
import { answerInvalid as caseAnswerInvalid } from './case/answer-invalid.ts';
import { askedDiffers as caseAskedDiffers } from './case/asked-differs.ts';
import { ratingDiffers as caseRatingDiffers } from './case/rating-differs.ts';
import { unaskedAnswered as caseUnaskedAnswered } from './case/unasked-answered.ts';
import { uncovered as caseUncovered } from './case/uncovered.ts';
import { unknown as caseUnknown } from './case/unknown.ts';
import { date as changeDate } from './change/date.ts';
import { publishedEdited as changePublishedEdited } from './change/published-edited.ts';
import { retiredMissing as changeRetiredMissing } from './change/retired-missing.ts';
import { reused as changeReused } from './change/reused.ts';
import { rowClass as changeRowClass } from './change/row-class.ts';
import { rowEmpty as changeRowEmpty } from './change/row-empty.ts';
import { rowMissing as changeRowMissing } from './change/row-missing.ts';
import { rowUnknown as changeRowUnknown } from './change/row-unknown.ts';
import { versionLow as changeVersionLow } from './change/version-low.ts';
import { versionOrder as changeVersionOrder } from './change/version-order.ts';
import { wasCycle as changeWasCycle } from './change/was-cycle.ts';
import { wasUnknown as changeWasUnknown } from './change/was-unknown.ts';
import { duplicate as criteriaDuplicate } from './criteria/duplicate.ts';
import { indicatorsMissing as criteriaIndicatorsMissing } from './criteria/indicators-missing.ts';
import { level as criteriaLevel } from './criteria/level.ts';
import { missing as criteriaMissing } from './criteria/missing.ts';
import { uncovered as criteriaUncovered } from './criteria/uncovered.ts';
import { unknown as criteriaUnknown } from './criteria/unknown.ts';
import { blockUnknown as guidanceBlockUnknown } from './guidance/block-unknown.ts';
import { blockUnused as guidanceBlockUnused } from './guidance/block-unused.ts';
import { bullet as guidanceBullet } from './guidance/bullet.ts';
import { duplicate as guidanceDuplicate } from './guidance/duplicate.ts';
import { emptyList as guidanceEmptyList } from './guidance/empty-list.ts';
import { heading as guidanceHeading } from './guidance/heading.ts';
import { html as guidanceHtml } from './guidance/html.ts';
import { image as guidanceImage } from './guidance/image.ts';
import { misplaced as guidanceMisplaced } from './guidance/misplaced.ts';
import { missing as guidanceMissing } from './guidance/missing.ts';
import { repeatsColumn as guidanceRepeatsColumn } from './guidance/repeats-column.ts';
import { table as guidanceTable } from './guidance/table.ts';
import { tooInvolved as guidanceTooInvolved } from './guidance/too-involved.ts';
import { duplicate as idDuplicate } from './id/duplicate.ts';
import { form as idForm } from './id/form.ts';
import { gap as idGap } from './id/gap.ts';
import { lookAlike as idLookAlike } from './id/look-alike.ts';
import { missing as idMissing } from './id/missing.ts';
import { outOfOrder as idOutOfOrder } from './id/out-of-order.ts';
import { parent as idParent } from './id/parent.ts';
import { placeholder as idPlaceholder } from './id/placeholder.ts';
import { retired as idRetired } from './id/retired.ts';
import { spacing as idSpacing } from './id/spacing.ts';
import { reasonMissing as ignoreReasonMissing } from './ignore/reason-missing.ts';
import { ruleUnknown as ignoreRuleUnknown } from './ignore/rule-unknown.ts';
import { unused as ignoreUnused } from './ignore/unused.ts';
import { unsettled as openUnsettled } from './open/unsettled.ts';
import { bandGap as ratingBandGap } from './rating/band-gap.ts';
import { bandOrder as ratingBandOrder } from './rating/band-order.ts';
import { bandOverlap as ratingBandOverlap } from './rating/band-overlap.ts';
import { bandUnattainable as ratingBandUnattainable } from './rating/band-unattainable.ts';
import { discretionOutside as ratingDiscretionOutside } from './rating/discretion-outside.ts';
import { discretionUnexplained as ratingDiscretionUnexplained } from './rating/discretion-unexplained.ts';
import { discretionWide as ratingDiscretionWide } from './rating/discretion-wide.ts';
import { impossiblePercentage as ratingImpossiblePercentage } from './rating/impossible-percentage.ts';
import { levelIncomplete as ratingLevelIncomplete } from './rating/level-incomplete.ts';
import { notRecorded as ratingNotRecorded } from './rating/not-recorded.ts';
import { publishedDiffers as ratingPublishedDiffers } from './rating/published-differs.ts';
import { ratingUnknown as ratingRatingUnknown } from './rating/rating-unknown.ts';
import { ratingsAmbiguous as ratingRatingsAmbiguous } from './rating/ratings-ambiguous.ts';
import { resultMisplaced as ratingResultMisplaced } from './rating/result-misplaced.ts';
import { rounding as ratingRounding } from './rating/rounding.ts';
import { sampleUnknown as ratingSampleUnknown } from './rating/sample-unknown.ts';
import { scoreOrder as ratingScoreOrder } from './rating/score-order.ts';
import { standardEmpty as ratingStandardEmpty } from './rating/standard-empty.ts';
import { summaryMissing as ratingSummaryMissing } from './rating/summary-missing.ts';
import { summaryTwice as ratingSummaryTwice } from './rating/summary-twice.ts';
import { total as ratingTotal } from './rating/total.ts';
import { unanswered as ratingUnanswered } from './rating/unanswered.ts';
import { unused as ratingUnused } from './rating/unused.ts';
import { ambiguous as refAmbiguous } from './ref/ambiguous.ts';
import { answerNotShown as refAnswerNotShown } from './ref/answer-not-shown.ts';
import { carryForwardType as refCarryForwardType } from './ref/carry-forward-type.ts';
import { link as refLink } from './ref/link.ts';
import { notAnswerable as refNotAnswerable } from './ref/not-answerable.ts';
import { plain as refPlain } from './ref/plain.ts';
import { retired as refRetired } from './ref/retired.ts';
import { section as refSection } from './ref/section.ts';
import { self as refSelf } from './ref/self.ts';
import { unknown as refUnknown } from './ref/unknown.ts';
import { vague as refVague } from './ref/vague.ts';
import { alwaysTrue as routingAlwaysTrue } from './routing/always-true.ts';
import { carryForwardUnasked as routingCarryForwardUnasked } from './routing/carry-forward-unasked.ts';
import { checkAlways as routingCheckAlways } from './routing/check-always.ts';
import { checkNever as routingCheckNever } from './routing/check-never.ts';
import { conditionUnused as routingConditionUnused } from './routing/condition-unused.ts';
import { contradiction as routingContradiction } from './routing/contradiction.ts';
import { cycle as routingCycle } from './routing/cycle.ts';
import { deadOption as routingDeadOption } from './routing/dead-option.ts';
import { deadPart as routingDeadPart } from './routing/dead-part.ts';
import { emptyPart as routingEmptyPart } from './routing/empty-part.ts';
import { explainsUnasked as routingExplainsUnasked } from './routing/explains-unasked.ts';
import { factUnused as routingFactUnused } from './routing/fact-unused.ts';
import { gap as routingGap } from './routing/gap.ts';
import { label as routingLabel } from './routing/label.ts';
import { laterQuestion as routingLaterQuestion } from './routing/later-question.ts';
import { mixed as routingMixed } from './routing/mixed.ts';
import { nameUnknown as routingNameUnknown } from './routing/name-unknown.ts';
import { negationUnasked as routingNegationUnasked } from './routing/negation-unasked.ts';
import { noRows as routingNoRows } from './routing/no-rows.ts';
import { nothingToChoose as routingNothingToChoose } from './routing/nothing-to-choose.ts';
import { optionUnknown as routingOptionUnknown } from './routing/option-unknown.ts';
import { overlap as routingOverlap } from './routing/overlap.ts';
import { repeated as routingRepeated } from './routing/repeated.ts';
import { repeatsParent as routingRepeatsParent } from './routing/repeats-parent.ts';
import { self as routingSelf } from './routing/self.ts';
import { syntax as routingSyntax } from './routing/syntax.ts';
import { tooComplex as routingTooComplex } from './routing/too-complex.ts';
import { type as routingType } from './routing/type.ts';
import { unreachable as routingUnreachable } from './routing/unreachable.ts';
import { unreachableIn as routingUnreachableIn } from './routing/unreachable-in.ts';
import { badName as shapeBadName } from './shape/bad-name.ts';
import { definedTwice as shapeDefinedTwice } from './shape/defined-twice.ts';
import { empty as shapeEmpty } from './shape/empty.ts';
import { frontMatter as shapeFrontMatter } from './shape/front-matter.ts';
import { missingField as shapeMissingField } from './shape/missing-field.ts';
import { noSet as shapeNoSet } from './shape/no-set.ts';
import { sectionMissing as shapeSectionMissing } from './shape/section-missing.ts';
import { sectionUnlisted as shapeSectionUnlisted } from './shape/section-unlisted.ts';
import { unknownDocument as shapeUnknownDocument } from './shape/unknown-document.ts';
import { unknownField as shapeUnknownField } from './shape/unknown-field.ts';
import { unsupportedFormat as shapeUnsupportedFormat } from './shape/unsupported-format.ts';
import { usesCycle as shapeUsesCycle } from './shape/uses-cycle.ts';
import { usesMissing as shapeUsesMissing } from './shape/uses-missing.ts';
import { wrongType as shapeWrongType } from './shape/wrong-type.ts';
import { avoid as termAvoid } from './term/avoid.ts';
import { inconsistent as termInconsistent } from './term/inconsistent.ts';
import { name as termName } from './term/name.ts';
import { undefined as termUndefined } from './term/undefined.ts';
import { unused as termUnused } from './term/unused.ts';
import { duplicate as textDuplicate } from './text/duplicate.ts';
import { missing as textMissing } from './text/missing.ts';
import { placeholder as textPlaceholder } from './text/placeholder.ts';
import { questionMark as textQuestionMark } from './text/question-mark.ts';
import { spacing as textSpacing } from './text/spacing.ts';
import { spelling as textSpelling } from './text/spelling.ts';
import { summaryDiffers as textSummaryDiffers } from './text/summary-differs.ts';
import { extra as translationExtra } from './translation/extra.ts';
import { identical as translationIdentical } from './translation/identical.ts';
import { language as translationLanguage } from './translation/language.ts';
import { missing as translationMissing } from './translation/missing.ts';
import { optionMissing as translationOptionMissing } from './translation/option-missing.ts';
import { referenceDiffers as translationReferenceDiffers } from './translation/reference-differs.ts';
import { stale as translationStale } from './translation/stale.ts';
import { anchor as yamlAnchor } from './yaml/anchor.ts';
import { conflictMarker as yamlConflictMarker } from './yaml/conflict-marker.ts';
import { duplicateKey as yamlDuplicateKey } from './yaml/duplicate-key.ts';
import { encoding as yamlEncoding } from './yaml/encoding.ts';
import { multipleDocuments as yamlMultipleDocuments } from './yaml/multiple-documents.ts';
import { needsQuotes as yamlNeedsQuotes } from './yaml/needs-quotes.ts';
import { syntax as yamlSyntax } from './yaml/syntax.ts';
import { tag as yamlTag } from './yaml/tag.ts';
import { textLost as yamlTextLost } from './yaml/text-lost.ts';
import { tooDeep as yamlTooDeep } from './yaml/too-deep.ts';
import { tooLarge as yamlTooLarge } from './yaml/too-large.ts';
import { unreadable as yamlUnreadable } from './yaml/unreadable.ts';

/** Every rule, by family. Written by `npm run docs`, from the files of the rules. */
export const RULES: readonly Rule[] = [
  answerBounds,
  answerCodeDuplicate,
  answerExclusiveAlone,
  answerExplainIn,
  answerExplainsNothing,
  answerJudgementUnscored,
  answerKindMismatch,
  answerLabelDuplicate,
  answerLevelsInGuidance,
  answerListUnknown,
  answerListUnused,
  answerMissing,
  answerNotApplicableUndefined,
  answerOptionUnknown,
  answerOtherUnexplained,
  answerRespondentUnknown,
  answerRows,
  answerSufficientUnknown,
  answerTooFew,
  caseAnswerInvalid,
  caseAskedDiffers,
  caseRatingDiffers,
  caseUnaskedAnswered,
  caseUncovered,
  caseUnknown,
  changeDate,
  changePublishedEdited,
  changeRetiredMissing,
  changeReused,
  changeRowClass,
  changeRowEmpty,
  changeRowMissing,
  changeRowUnknown,
  changeVersionLow,
  changeVersionOrder,
  changeWasCycle,
  changeWasUnknown,
  criteriaDuplicate,
  criteriaIndicatorsMissing,
  criteriaLevel,
  criteriaMissing,
  criteriaUncovered,
  criteriaUnknown,
  guidanceBlockUnknown,
  guidanceBlockUnused,
  guidanceBullet,
  guidanceDuplicate,
  guidanceEmptyList,
  guidanceHeading,
  guidanceHtml,
  guidanceImage,
  guidanceMisplaced,
  guidanceMissing,
  guidanceRepeatsColumn,
  guidanceTable,
  guidanceTooInvolved,
  idDuplicate,
  idForm,
  idGap,
  idLookAlike,
  idMissing,
  idOutOfOrder,
  idParent,
  idPlaceholder,
  idRetired,
  idSpacing,
  ignoreReasonMissing,
  ignoreRuleUnknown,
  ignoreUnused,
  openUnsettled,
  ratingBandGap,
  ratingBandOrder,
  ratingBandOverlap,
  ratingBandUnattainable,
  ratingDiscretionOutside,
  ratingDiscretionUnexplained,
  ratingDiscretionWide,
  ratingImpossiblePercentage,
  ratingLevelIncomplete,
  ratingNotRecorded,
  ratingPublishedDiffers,
  ratingRatingUnknown,
  ratingRatingsAmbiguous,
  ratingResultMisplaced,
  ratingRounding,
  ratingSampleUnknown,
  ratingScoreOrder,
  ratingStandardEmpty,
  ratingSummaryMissing,
  ratingSummaryTwice,
  ratingTotal,
  ratingUnanswered,
  ratingUnused,
  refAmbiguous,
  refAnswerNotShown,
  refCarryForwardType,
  refLink,
  refNotAnswerable,
  refPlain,
  refRetired,
  refSection,
  refSelf,
  refUnknown,
  refVague,
  routingAlwaysTrue,
  routingCarryForwardUnasked,
  routingCheckAlways,
  routingCheckNever,
  routingConditionUnused,
  routingContradiction,
  routingCycle,
  routingDeadOption,
  routingDeadPart,
  routingEmptyPart,
  routingExplainsUnasked,
  routingFactUnused,
  routingGap,
  routingLabel,
  routingLaterQuestion,
  routingMixed,
  routingNameUnknown,
  routingNegationUnasked,
  routingNoRows,
  routingNothingToChoose,
  routingOptionUnknown,
  routingOverlap,
  routingRepeated,
  routingRepeatsParent,
  routingSelf,
  routingSyntax,
  routingTooComplex,
  routingType,
  routingUnreachable,
  routingUnreachableIn,
  shapeBadName,
  shapeDefinedTwice,
  shapeEmpty,
  shapeFrontMatter,
  shapeMissingField,
  shapeNoSet,
  shapeSectionMissing,
  shapeSectionUnlisted,
  shapeUnknownDocument,
  shapeUnknownField,
  shapeUnsupportedFormat,
  shapeUsesCycle,
  shapeUsesMissing,
  shapeWrongType,
  termAvoid,
  termInconsistent,
  termName,
  termUndefined,
  termUnused,
  textDuplicate,
  textMissing,
  textPlaceholder,
  textQuestionMark,
  textSpacing,
  textSpelling,
  textSummaryDiffers,
  translationExtra,
  translationIdentical,
  translationLanguage,
  translationMissing,
  translationOptionMissing,
  translationReferenceDiffers,
  translationStale,
  yamlAnchor,
  yamlConflictMarker,
  yamlDuplicateKey,
  yamlEncoding,
  yamlMultipleDocuments,
  yamlNeedsQuotes,
  yamlSyntax,
  yamlTag,
  yamlTextLost,
  yamlTooDeep,
  yamlTooLarge,
  yamlUnreadable,
];
