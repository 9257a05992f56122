package io.litige.api.error;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a command is refused: a code, the facts behind it (numbers, ids, what is allowed; never personal data), and every
 * other violation found at the same time.
 */
public record Rejection(Code code, Map<String, String> facts, List<Rejection> others) {
    public Rejection {
        facts = Map.copyOf(facts);
        others = List.copyOf(others);
    }

    public Rejection(Code code, Map<String, String> facts) {
        this(code, facts, List.of());
    }

    /** Facts as text, in the form {@code toString} gives them: money with currency, instants in UTC. */
    public static Rejection of(Code code, Map<String, ?> facts) {
        var text = new java.util.TreeMap<String, String>();
        facts.forEach((name, value) -> text.put(name, String.valueOf(value)));
        return new Rejection(code, text);
    }

    /** What kind of refusal it is; decides the HTTP status. */
    public enum Kind {
        /** 403: you may not, somebody else may. */
        FORBIDDEN,
        /** 404: there is no such thing, or none you may know of. */
        NOT_FOUND,
        /** 409: not now, or not any more. */
        CONFLICT,
        /** 412: you decided on an older state. */
        STALE,
        /** 422: a rule says no. */
        RULE,
        /** 428: say which state you decided on. */
        PRECONDITION_REQUIRED
    }

    /** Every refusal there is. The slug of its problem type is its name in kebab-case. */
    public enum Code {
        ACTION_NOT_PERMITTED(Kind.FORBIDDEN, "Your role does not allow this"),
        AUTHORITY_EXCEEDED(Kind.FORBIDDEN, "The amount is above the mandate"),
        LIMIT_EXCEEDED(Kind.FORBIDDEN, "What was given away before leaves too little of the limit"),
        APPROVER_IS_REQUESTER(Kind.FORBIDDEN, "Nobody approves their own request"),
        NOT_THE_RECEIVER(Kind.FORBIDDEN, "Only the named receiver can accept the transfer"),
        NOT_THE_AUTHOR(Kind.FORBIDDEN, "Only its author or a supervisor corrects a record"),
        NOT_THE_DEPARTMENT(Kind.FORBIDDEN, "Only the department that was asked answers"),
        NOT_THE_REVIEWER(Kind.FORBIDDEN, "Only the reviewer who was assigned decides"),
        CONFIRMER_IS_REQUESTER(Kind.FORBIDDEN, "Another person has to confirm it"),
        DISPUTE_NOT_FOUND(Kind.NOT_FOUND, "No such dispute"),
        PROCEDURE_STEP_NOT_FOUND(Kind.NOT_FOUND, "No such step in the procedure"),
        CONTRIBUTION_NOT_FOUND(Kind.NOT_FOUND, "No such question to a department in this dispute"),
        GROUND_NOT_FOUND(Kind.NOT_FOUND, "No such ground in this dispute"),
        PROPOSAL_NOT_FOUND(Kind.NOT_FOUND, "No such proposal in this dispute"),
        APPROVAL_NOT_FOUND(Kind.NOT_FOUND, "No such approval in this dispute"),
        REMEDY_NOT_FOUND(Kind.NOT_FOUND, "No such remedy in this dispute"),
        PROMISE_NOT_FOUND(Kind.NOT_FOUND, "No such promise in this dispute"),
        RECORD_NOT_FOUND(Kind.NOT_FOUND, "No such record in this dispute"),
        EVIDENCE_NOT_FOUND(Kind.NOT_FOUND, "No such evidence in this dispute"),
        EXPORT_NOT_FOUND(Kind.NOT_FOUND, "No such export of this dispute"),
        EXPORT_NOT_YOURS(Kind.FORBIDDEN, "Only whoever asked for an export takes it"),
        IMPORT_NOT_FOUND(Kind.NOT_FOUND, "No such import"),
        WAITING_NOT_FOUND(Kind.NOT_FOUND, "Nobody waits for this answer in this dispute"),
        NO_TRANSFER_OFFERED(Kind.NOT_FOUND, "No transfer is waiting for acceptance"),
        PROJECTION_NOT_FOUND(Kind.NOT_FOUND, "No such view or automation in this process"),
        QUEUE_EMPTY(Kind.NOT_FOUND, "Nothing is waiting in this queue"),
        WRONG_PHASE(Kind.CONFLICT, "The dispute is in a phase that does not allow this"),
        ALREADY_REGISTERED(Kind.CONFLICT, "This dispute is registered already, with other content"),
        ALREADY_OWNED(Kind.CONFLICT, "Somebody owns this dispute already"),
        NOT_OWNED(Kind.CONFLICT, "Nobody owns this dispute yet"),
        OPEN_PROPOSAL_EXISTS(Kind.CONFLICT, "An offer is open already"),
        PROPOSAL_NOT_OPEN(Kind.CONFLICT, "The offer is not open any more"),
        PROPOSAL_EXPIRED(Kind.CONFLICT, "The offer was valid until an earlier time"),
        PROPOSAL_NOT_DUE(Kind.CONFLICT, "The offer can still be accepted"),
        COUNTER_PROPOSAL_NOT_FOUND(Kind.NOT_FOUND, "No such counter-proposal in this dispute"),
        COUNTER_PROPOSAL_NOT_OPEN(Kind.CONFLICT, "The customer's offer is not open any more"),
        COUNTER_PROPOSAL_NOT_MET(Kind.RULE, "A yes to the customer's offer gives what the customer asks for"),
        REMEDY_INCOMPLETE(Kind.RULE, "This kind of remedy needs more than an amount"),
        SLOT_TOO_LATE(Kind.RULE, "The customer would wait longer than the company's standard"),
        EXCHANGE_NOT_BETTER(Kind.RULE, "An exchange for a better product has no lower price"),
        EXCHANGE_OVERCHARGED(Kind.RULE, "In an exchange the customer pays the difference at most"),
        FEE_CHARGED_TWICE(Kind.RULE, "This fee was charged for this order already"),
        GESTURE_UNKNOWN(Kind.RULE, "What is given away is given by a gesture of the palette"),
        GESTURE_NOT_FITTING(Kind.RULE, "The gesture does not fit this dispute"),
        GESTURE_LEVEL(Kind.FORBIDDEN, "This gesture is made by another role"),
        GESTURE_EXCEEDED(Kind.RULE, "The gesture costs less than that"),
        GESTURE_BASE_MISSING(Kind.RULE, "Say of which price the share is taken"),
        GROUND_UNACCOUNTED(Kind.RULE, "An offer settles each ground or says that it stays open"),
        GROUND_TWICE(Kind.RULE, "A ground is settled or stays open, not both"),
        NEW_FACTS_MISSING(Kind.RULE, "Only new facts take the place of an open offer: say which"),
        CONSENT_MISSING(Kind.RULE, "Say how we know that the customer agrees"),
        AGREEMENT_KEPT(Kind.CONFLICT, "Nothing of the agreement is overdue"),
        NO_DEADLOCK(Kind.CONFLICT, "The negotiation moves, or its standstill was stated already"),
        DEADLOCK_NOT_DUE(Kind.CONFLICT, "The negotiation has not stood still for long enough"),
        APPROVAL_NOT_PENDING(Kind.CONFLICT, "The approval is decided already"),
        APPROVAL_NOT_GRANTED(Kind.CONFLICT, "Only a granted approval, not used yet, covers an offer"),
        REMEDY_NOT_OWED(Kind.CONFLICT, "The remedy is not owed any more, or not yet"),
        PROMISE_NOT_PENDING(Kind.CONFLICT, "The promise is not pending any more"),
        PROMISE_NOT_DUE(Kind.CONFLICT, "The promise is not due yet"),
        PROMISE_ALREADY_DUE(Kind.CONFLICT, "The promise was due already"),
        SEVERITY_UNCHANGED(Kind.CONFLICT, "Nothing of the severity would change"),
        ESCALATION_AT_LIMIT(Kind.CONFLICT, "There is no level beyond this one"),
        REVIEWER_MISSING(Kind.CONFLICT, "No independent reviewer is assigned"),
        VOID_NOT_REQUESTED(Kind.CONFLICT, "Nobody asked to void this dispute"),
        PARTICIPANT_NOT_FOUND(Kind.NOT_FOUND, "No such named participant in this dispute"),
        PARTICIPANT_PRESENT(Kind.CONFLICT, "This participant takes part already"),
        PARTICIPANT_ROLE_DERIVED(Kind.RULE, "This role follows from what happens"),
        PARTICIPANT_INCOMPLETE(Kind.RULE, "It is not said who takes part"),
        PARTY_TYPE_UNCHANGED(Kind.CONFLICT, "The customer is of this legal quality already"),
        PARTY_TYPE_IN_USE(Kind.CONFLICT, "A consumer mediation goes on, which only a consumer can ask for"),
        CAUSE_FACTORS_MISSING(Kind.RULE, "An error has factors that favoured it"),
        CERTIFICATE_MISSING(Kind.FORBIDDEN, "A valid certificate is needed for this"),
        SUPPLIER_CLAIM_NOT_FOUND(Kind.NOT_FOUND, "No such claim against a supplier in this dispute"),
        SUPPLIER_CLAIM_ENDED(Kind.CONFLICT, "This claim has ended"),
        GROUND_NOT_ATTRIBUTED(Kind.CONFLICT, "The ground goes back to nobody outside yet"),
        ATTRIBUTION_UNCHANGED(Kind.CONFLICT, "The ground goes back to this party already"),
        RECOVERY_EXCEEDS_CLAIM(Kind.RULE, "More than is claimed cannot be recovered"),
        SUPPLIER_CLAIM_END_MISMATCH(Kind.RULE, "This end is not what the recovered amount says"),
        PROCEDURE_MISSING(Kind.CONFLICT, "No procedure was chosen yet"),
        PROCEDURE_UNCHANGED(Kind.CONFLICT, "The rules choose the procedure that is followed already"),
        PROCEDURE_STEP_SETTLED(Kind.CONFLICT, "This step is done, or left out, already"),
        CONTRIBUTION_ANSWERED(Kind.CONFLICT, "The department has answered already"),
        PROBLEM_LINKED(Kind.CONFLICT, "The dispute is a case of this problem already"),
        TARGET_NOT_OPEN(Kind.CONFLICT, "Work goes on in an open dispute only"),
        TARGET_MERGED(Kind.CONFLICT, "That dispute is merged into another one itself"),
        WAITING_ALREADY(Kind.CONFLICT, "We wait for an answer of this party already"),
        WAITING_OVER(Kind.CONFLICT, "This waiting has ended already"),
        CLOCK_NOT_RUNNING(Kind.CONFLICT, "This clock does not run, or was stated as missed already"),
        CLOCK_NOT_DUE(Kind.CONFLICT, "The time is not up yet"),
        LAST_GROUND(Kind.CONFLICT, "The last ground is given up with the dispute alone"),
        CONCURRENT_CHANGE(Kind.CONFLICT, "Somebody else changed the dispute at the same time"),
        REBUILD_RUNNING(Kind.CONFLICT, "This view is being rebuilt already"),
        VERSION_MISMATCH(Kind.STALE, "The dispute changed since you read it"),
        VERSION_REQUIRED(Kind.PRECONDITION_REQUIRED, "Send If-Match with the version you decided on"),
        REGISTRATION_MISSING(Kind.RULE, "Say what the dispute is about: its registration is missing"),
        GROUND_MISSING(Kind.RULE, "A dispute needs at least one ground"),
        GROUND_INCOMPLETE(Kind.RULE, "The ground lacks what its kind needs"),
        TEAM_UNKNOWN(Kind.RULE, "Say which team handles it: the caller has none, or several"),
        OCCURRED_IN_FUTURE(Kind.RULE, "It cannot have happened in the future"),
        OCCURRED_BEFORE_REGISTRATION(Kind.RULE, "It cannot have happened before the dispute was received"),
        LATE_REASON_REQUIRED(Kind.RULE, "It happened long before it was recorded: say why"),
        DATES_OUT_OF_ORDER(Kind.RULE, "The dates contradict each other"),
        CURRENCY_MISMATCH(Kind.RULE, "All amounts of one dispute must share a currency"),
        AMOUNT_NOT_POSITIVE(Kind.RULE, "The amount must be above zero"),
        NOT_CORRECTABLE(Kind.RULE, "That field of that record cannot be corrected"),
        EVIDENCE_NAME_REFUSED(Kind.RULE, "The file name holds characters that are not accepted"),
        EVIDENCE_TYPE_REFUSED(Kind.RULE, "Files of this type are not accepted"),
        EVIDENCE_TYPE_MISMATCH(Kind.RULE, "The file is not what its name says"),
        ORIGIN_MISSING(Kind.RULE, "Every ground of the offer needs its origin first"),
        POSITION_MISSING(Kind.RULE, "Both sides' positions must be on record first"),
        REMEDY_MISSING(Kind.RULE, "An offer needs at least one remedy"),
        REMEDY_AMOUNT_MISSING(Kind.RULE, "This kind of remedy needs an amount"),
        CUSTOMER_CHARGED_UNDER_FULL_FAULT(Kind.RULE, "At full fault the customer pays nothing"),
        CUSTOMER_EFFORT_UNDER_FULL_FAULT(Kind.RULE, "At full fault the customer is asked for a reply at most"),
        VALIDITY_IN_PAST(Kind.RULE, "The offer must be valid beyond now"),
        DUE_IN_PAST(Kind.RULE, "The due date must lie ahead"),
        DUE_OUTSIDE_CALENDAR(Kind.RULE, "The due time is not a working time of the company's calendar"),
        APPROVAL_TOO_SMALL(Kind.RULE, "The approval covers less than the offer is worth"),
        SEVERITY_TOO_HIGH(Kind.RULE, "The dispute is too serious for this"),
        REMEDIES_PENDING(Kind.RULE, "Remedies are neither executed nor waived"),
        PROMISES_PENDING(Kind.RULE, "Promises are still pending"),
        CHECK_MISSING(Kind.RULE, "The customer has not been asked whether it is solved"),
        CHECK_NEGATIVE(Kind.RULE, "The customer said it is not solved"),
        CHECK_UNANSWERED(Kind.RULE, "A customer who does not answer is asked again on another day"),
        DEPARTMENT_UNKNOWN(Kind.RULE, "No such department can be asked"),
        DUPLICATE_OF_ITSELF(Kind.RULE, "A dispute is no duplicate of itself"),
        CUSTOMER_DIFFERS(Kind.RULE, "Only disputes of the same customer are duplicates"),
        AMOUNTS_NOT_CONSERVED(Kind.RULE, "No more can go than there is"),
        REVIEWER_INVOLVED(Kind.RULE, "Whoever acted on the dispute does not review it"),
        QUESTION_NOT_SENT(Kind.RULE, "Only a question that was sent can be waited for"),
        FAULT_MISSING(Kind.RULE, "Words of admission need the fault they admit"),
        CAUSE_MISSING(Kind.RULE, "Every ground needs a cause"),
        COSTS_MISSING(Kind.RULE, "Costs must be stated, also when there were none"),
        JOURNEY_STAGE_MISSING(Kind.RULE, "The journey stage must be known"),
        ANSWER_MISSING(Kind.RULE, "The customer never got a substantive answer"),
        REASONS_MISSING(Kind.RULE, "A rejection needs reasons"),
        RECOURSE_MISSING(Kind.RULE, "A consumer must be told of the recourse"),
        EVIDENCE_INFECTED(Kind.RULE, "The file holds malware"),
        EVIDENCE_ENCRYPTED(Kind.RULE, "The file is encrypted: nobody can tell what it holds"),
        EVIDENCE_QUARANTINED(Kind.CONFLICT, "The file is in quarantine"),
        EVIDENCE_ALTERED(Kind.CONFLICT, "The file is not as it was stored"),
        EVIDENCE_MISSING(Kind.RULE, "This needs evidence on record"),
        INCENTIVE_KIND_REFUSED(Kind.RULE, "A thank-you is something for the future, not money back"),
        STAKES_MISSING(Kind.RULE, "Say what is at stake: an amount or how crucial it is"),
        DIMENSION_TWICE(Kind.RULE, "A dimension cannot be crossed with itself"),
        MAPPING_UNKNOWN(Kind.RULE, "No import mapping has this name"),
        PUBLICATION_NOT_FOUND(Kind.NOT_FOUND, "No such publication in this dispute"),
        PUBLIC_ANSWER_NOT_FOUND(Kind.NOT_FOUND, "No such public answer waits for release"),
        RELEASER_IS_AUTHOR(Kind.FORBIDDEN, "Nobody releases a text of their own"),
        RELEASE_REQUIRED(Kind.RULE, "This is released by another person before it is said"),
        PUBLICATION_REMOVED(Kind.CONFLICT, "The publication was removed"),
        PUBLICATION_INCOMPLETE(Kind.RULE, "The publication lacks what is needed to find it again"),
        EXPOSURE_NOT_STATED(Kind.RULE, "Say how public it is"),
        EXPOSURE_NOT_RAISED(Kind.RULE, "A publication does not make a dispute less public"),
        EXPOSURE_NOT_LOWER(Kind.RULE, "The exposure is not above that level"),
        EXPOSURE_TOO_HIGH(Kind.RULE, "The dispute is too public for this"),
        CRISIS_OPEN(Kind.CONFLICT, "A crisis is open"),
        NO_CRISIS(Kind.CONFLICT, "No crisis is open"),
        MEDIATION_WRONG_STAGE(Kind.CONFLICT, "The mediation is at a stage that does not allow this"),
        MEDIATION_GOES_ON(Kind.CONFLICT, "A mediation is going on"),
        MEDIATION_MISSING(Kind.RULE, "There was no mediation"),
        MEDIATION_NOT_OPEN(Kind.RULE, "Consumer mediation is not open to this customer"),
        WRITTEN_COMPLAINT_MISSING(Kind.RULE, "A mediator needs a written complaint to the company first"),
        MEDIATION_TOO_LATE(Kind.RULE, "The written complaint is more than a year old"),
        MEDIATOR_NOT_COMPETENT(Kind.RULE, "That is not the mediator of the company on that day"),
        MEDIATION_WRONG_SIDE(Kind.RULE, "The other side is asked"),
        MEDIATION_TERM_PASSED(Kind.CONFLICT, "The mediation was over by then"),
        MEDIATOR_REPLY_LATE(Kind.CONFLICT, "The time to answer the mediator has passed, and silence is a refusal"),
        MEDIATION_NOT_EXTENDED(Kind.RULE, "An extension goes beyond the present term"),
        MEDIATION_NOT_ACCEPTED(Kind.RULE, "The mediator’s proposal is not accepted by both sides"),
        MEDIATION_TERMS_MISSING(Kind.RULE, "Say what was settled"),
        MEDIATION_FEE_RECHARGED(Kind.RULE, "The customer never pays the mediator"),
        RECOURSE_OUTDATED(Kind.RULE, "The recourse points to a platform that was closed"),
        NOTICE_NOT_FOUND(Kind.NOT_FOUND, "No such formal notice in this dispute"),
        HOLD_NOT_FOUND(Kind.NOT_FOUND, "No such matter holds this dispute"),
        HOLD_EXISTS(Kind.CONFLICT, "This matter holds the dispute already"),
        COURT_CASE_EXISTS(Kind.CONFLICT, "A court case is open already"),
        COURT_CASE_MISSING(Kind.CONFLICT, "No court case is open"),
        NOTICE_DELIVERED(Kind.CONFLICT, "The delivery of this notice is on record already"),
        PRIVILEGE_NOT_GRANTED(Kind.FORBIDDEN, "Only legal staff call a question privileged"),
        AMICABLE_ATTEMPT_MISSING(Kind.RULE, "A claim up to 5,000 EUR needs an amicable attempt before court"),
        LEGAL_STAGE_TOO_FAR(Kind.RULE, "The lawyers have the dispute"),
        DRAFT_NOT_FOUND(Kind.NOT_FOUND, "No such text waits in this dispute"),
        DRAFT_COOLING(Kind.CONFLICT, "The text waits a little before it leaves"),
        RELEASE_NOT_YOURS(Kind.FORBIDDEN, "Somebody else releases this text"),
        RESTATEMENT_NOT_FOUND(Kind.NOT_FOUND, "No such restatement in this dispute"),
        RESTATEMENT_ANSWERED(Kind.CONFLICT, "The customer has answered this restatement"),
        TEMPLATE_NOT_FOUND(Kind.RULE, "No template of this name serves this purpose"),
        TEMPLATE_FIELD_MISSING(Kind.RULE, "The template needs more than is known"),
        NAME_MISSING(Kind.RULE, "A message addresses the customer by name"),
        MESSAGE_INCOMPLETE(Kind.RULE, "The message lacks what it is for"),
        REPLY_ROUTE_MISSING(Kind.RULE, "No message leaves by a channel nobody can answer"),
        TOKEN_UNKNOWN(Kind.NOT_FOUND, "This token belongs to nothing of ours"),
        RATING_OPEN(Kind.CONFLICT, "A link to rate is open already"),
        RATING_NOT_FOUND(Kind.NOT_FOUND, "No such rating in this dispute"),
        RATING_USED(Kind.CONFLICT, "This link was used already"),
        RATING_EXPIRED(Kind.CONFLICT, "This link is over"),
        FOLLOW_UP_NOT_FOUND(Kind.NOT_FOUND, "No such follow-up measure in this dispute"),
        FOLLOW_UP_DONE(Kind.CONFLICT, "This measure is completed already"),
        EXPECTATION_MISSING(Kind.RULE, "The customer said nothing of what they hope for"),
        TERMS_UNKNOWN(Kind.NOT_FOUND, "No terms of this name are known or linked"),
        TERMS_NOT_IN_FORCE(Kind.RULE, "That version was not in force on that day"),
        TERMS_UNCHANGED(Kind.CONFLICT, "Nothing new is to be said of these terms"),
        ITEM_NOT_FOUND(Kind.NOT_FOUND, "No such contested amount in this dispute"),
        BOOKING_NOT_FOUND(Kind.NOT_FOUND, "No such entry of the accounts in this dispute"),
        BOOKING_REVERSED(Kind.CONFLICT, "The entry was cancelled already"),
        MORE_THAN_DISPUTED(Kind.RULE, "There is less than that"),
        FAULT_UNSETTLED(Kind.RULE, "We answer for it in full and it is still open: nobody is asked to pay it"),
        COLLECTION_NOT_DUE(Kind.CONFLICT, "Nothing allows to collect it yet"),
        DEFAULT_UNPROVEN(Kind.RULE, "Say how we know of the default"),
        HOLD_ON_COLLECTION(Kind.RULE, "Something is still kept from collection"),
        COST_TYPE_REFUSED(Kind.RULE, "A cost is of a kind"),
        EXTRA_EFFORT_MISSING(Kind.RULE, "Say what it took: minutes or an amount"),
        EXTRA_EFFORT_SPENT(Kind.FORBIDDEN, "More than one may spend on a dispute without asking"),
        FACT_NOT_FOUND(Kind.NOT_FOUND, "No such fact in this dispute"),
        FACTS_UNCHECKED(Kind.RULE, "Facts that were claimed were not looked into"),
        CONSEQUENCES_MISSING(Kind.RULE, "What it may lead to is weighed before an offer"),
        DELIVERER_UNKNOWN(Kind.RULE, "No department of that name delivers"),
        CONFIRMATION_MISSING(Kind.RULE, "The department that delivers has to confirm it first"),
        PROMISE_UNREALISTIC(Kind.RULE, "The department needs more time than that"),
        CUSTODY_NOT_FOUND(Kind.NOT_FOUND, "Nothing of the customer was taken along under this id"),
        CUSTODY_OVER(Kind.CONFLICT, "It is back, or lost, already"),
        GOODS_HELD(Kind.RULE, "Something of the customer’s is neither back nor declared lost"),
        CHECKLIST_INCOMPLETE(Kind.RULE, "Each point of the checklist is answered"),
        ANSWER_NOT_FOUND(Kind.NOT_FOUND, "No such message to the customer in this dispute"),
        ANSWER_NOT_SAMPLED(Kind.RULE, "The answer is not in the sample"),
        ANSWER_REVIEWED(Kind.CONFLICT, "The answer was looked at again already"),
        NOTE_NOT_FOUND(Kind.NOT_FOUND, "No such note in the lawyers' file"),
        MENTION_NOT_QUALIFIED(Kind.RULE, "The mention of confidentiality needs a qualified author"),
        CONTENT_NOT_FOUND(Kind.NOT_FOUND, "No such content in this dispute"),
        CONTENT_MASKED(Kind.CONFLICT, "The content is hidden from everybody"),
        DISPUTE_GOES_ON(Kind.RULE, "The dispute has not ended yet"),
        RETENTION_RUNS(Kind.RULE, "It still has to be kept"),
        ERASURE_REQUEST_MISSING(Kind.RULE, "A granted erasure names the request"),
        LEGALLY_HELD(Kind.CONFLICT, "A legal hold keeps it from being erased"),
        HOLD_UNKNOWN(Kind.CONFLICT, "It cannot be told whether a legal hold keeps it"),
        SHRED_NOT_REQUESTED(Kind.CONFLICT, "Nobody asked to destroy the texts of this dispute"),
        ACCESS_NOT_NEEDED(Kind.CONFLICT, "You may read this dispute as it is"),
        SUBJECT_SHREDDED(Kind.CONFLICT, "The texts of this dispute are destroyed"),
        SUBJECT_REQUEST_NOT_FOUND(Kind.NOT_FOUND, "No such request of a person in this dispute"),
        SUBJECT_REQUEST_ANSWERED(Kind.CONFLICT, "The person's request is answered already"),
        SUBJECT_REQUEST_EXTENDED(Kind.CONFLICT, "The time for the answer was extended already"),
        SUBJECT_REQUEST_OPEN(Kind.CONFLICT, "A request of the person waits for its answer"),
        PERSON_NOT_TOLD(Kind.RULE, "The person was not told, or not in time"),
        REMEDIES_NOT_TOLD(Kind.RULE, "The person was not told where to complain"),
        COPY_MISSING(Kind.RULE, "The copy of the person's data is missing"),
        PROCESSING_RESTRICTED(Kind.CONFLICT, "The data are kept and not used"),
        RESTRICTION_MISSING(Kind.CONFLICT, "The processing is not restricted"),
        BATCH_NOT_FOUND(Kind.NOT_FOUND, "No such batch"),
        BATCH_APPROVED(Kind.CONFLICT, "The batch is approved already"),
        EXPORT_INCOMPLETE(Kind.RULE, "The export would be incomplete"),
        EXPORT_RELEASED(Kind.CONFLICT, "The export needs no release, or has it"),
        EXPORT_SEALED(Kind.CONFLICT, "The export is sealed already"),
        EXPORT_NOT_READY(Kind.CONFLICT, "The export is not ready"),
        EXPORT_EXPIRED(Kind.CONFLICT, "The export is no longer kept"),
        EXPORT_FAILED(Kind.CONFLICT, "The export could not be made"),
        EXPORT_DAMAGED(Kind.CONFLICT, "The export is not as it was sealed"),
        REDACTION_NOT_ALLOWED(Kind.RULE, "This cannot be left out of the export"),
        REASON_MISSING(Kind.RULE, "A reason is needed");

        private final Kind kind;
        private final String title;

        Code(Kind kind, String title) {
            this.kind = kind;
            this.title = title;
        }

        public Kind kind() {
            return kind;
        }

        /** One sentence for a person; the facts make it exact. */
        public String title() {
            return title;
        }

        /** Last part of the problem's type: {@code authority-exceeded}. */
        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** The fact of that name, or null. */
    public @Nullable String fact(String name) {
        return facts.get(name);
    }
}
