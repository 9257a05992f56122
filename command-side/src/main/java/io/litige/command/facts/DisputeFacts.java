package io.litige.command.facts;

import io.litige.api.access.Relation;
import io.litige.api.event.DisputeEvent;
import io.litige.api.value.AgentId;
import io.litige.api.value.Channel;
import io.litige.api.value.Clock;
import io.litige.api.value.ClockKind;
import io.litige.api.value.CustomerId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.ExportProfile;
import io.litige.api.value.ExposureLevel;
import io.litige.api.value.Ground;
import io.litige.api.value.JourneyStage;
import io.litige.api.value.LegalStage;
import io.litige.api.value.MediationStatus;
import io.litige.api.value.Money;
import io.litige.api.value.PartyType;
import io.litige.api.value.Phase;
import io.litige.api.value.Side;
import io.litige.api.value.ThreatKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one topic may know of the others. */
public interface DisputeFacts {
    DisputeId id();

    /** Sequence number of the last event. */
    long version();

    Phase phase();

    PartyType partyType();

    /** Id the next promise gets, such as {@code W2}. */
    String nextPromise();

    /** Versions of the events that say what was changed and may be told to the customer, in their order. */
    List<Long> changesToTell();

    /** When the complaint reached us. */
    Instant receivedAt();

    /** When a running clock is due, pauses not counted; null when it does not run. */
    @Nullable
    Instant dueAt(ClockKind clock);

    CustomerId customer();

    /** The currency every amount of this dispute must have. */
    String currency();

    /** Owner, team and everybody named. */
    Relation relation();

    /** Level 1 to 5. */
    int severity();

    /** Number of the resolution being worked on, from 1. */
    int resolution();

    @Nullable
    JourneyStage journeyStage();

    /** Every ground's id. */
    List<String> grounds();

    /** Every ground as it is brought. */
    List<Ground> complaints();

    /** Ids of the grounds whose cause is not known. */
    List<String> groundsWithoutCause();

    /** Ids of the grounds whose origin was identified. */
    Set<String> groundsWithOrigin();

    /** Ids of the grounds we answer for in full. */
    Set<String> groundsAtFullFault();

    /** Ids of the grounds we answer for, in full or in part. */
    Set<String> groundsWithFault();

    /** Sides whose position is on record. */
    Set<Side> positions();

    /** Whether what it may lead to was weighed. */
    boolean consequencesWeighed();

    /** Ids of the claimed facts nobody has looked into. */
    List<String> factsUnchecked();

    /** Ids of the evidence on record. */
    Set<String> evidence();

    /** Id the next communication gets, such as {@code C3}. */
    String nextCommunication();

    /** When an outbound communication went out; null when there is none of that id. */
    @Nullable
    Instant sentAt(String communication);

    /** Ids of the remedies owed and not yet executed or waived. */
    List<String> pendingRemedies();

    /** Ids of the promises neither kept, broken nor renegotiated. */
    List<String> pendingPromises();

    /** Id of our offer that was neither accepted nor superseded, expired or not. */
    @Nullable
    String standingOffer();

    /** Ids of the customer's things that are neither back nor lost. */
    List<String> goodsHeld();

    /** Ids of the contested amounts of which something is kept from collection. */
    List<String> itemsHeld();

    /** Contested amounts by id, such as {@code G2.1}, as the accounts have them now. */
    Map<String, Contested> contestedItems();

    /**
     * What is left of a contested amount.
     *
     * @param held of it, kept from collection
     * @param toCollect of it, released to collection
     */
    record Contested(Money open, Money held, Money toCollect) {}

    /** How public it is. */
    ExposureLevel exposure();

    /** Every kind of escalation the customer has threatened with. */
    Set<ThreatKind> threats();

    /** Whether a crisis is open. */
    boolean crisis();

    /** By which channel the complaint came. */
    Channel channel();

    /** Where its mediation stands. */
    MediationStatus mediation();

    /** How far it went towards a court. */
    LegalStage legalStage();

    /** Matters that keep it from being erased. */
    Set<String> legalHolds();

    /** Disputes it was merged with or split from: what holds one of them holds this one. */
    Set<DisputeId> kin();

    /** Ids of its exports of that profile that were made, verified and sealed. */
    Set<String> sealedExports(ExportProfile profile);

    /** When it came to the end it is at; null while it goes on. */
    @Nullable
    Instant endedAt();

    /** What can be hidden, by name: every id given in it, and what was said at registration. */
    Set<String> contents();

    /** Grounds the customer still brings, by id. */
    Map<String, Ground> broughtGrounds();

    /** The amount the customer named; null when none was. */
    @Nullable
    Money contested();

    /** Time targets set by the company, pauses counted. */
    List<Clock> targets();

    /** Time targets that an event would make others, as they are then; without those that stand still. */
    List<Clock> moved(DisputeEvent event);

    /** The dispute in which work on this one goes on; null while it goes on here. */
    @Nullable
    DisputeId mergedInto();

    /** Everybody who has done anything on it or on a duplicate of it. */
    Set<AgentId> authors();
}
