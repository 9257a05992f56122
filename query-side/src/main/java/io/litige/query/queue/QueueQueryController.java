package io.litige.query.queue;

import io.litige.api.access.Actor;
import io.litige.api.query.QueuePage;
import io.litige.api.query.QueueQuery;
import io.litige.api.query.QueueQuery.OwnQueue;
import io.litige.api.query.QueueQuery.TeamQueue;
import io.litige.api.query.Seen;
import io.litige.query.projection.PageKey;
import io.litige.query.projection.Questions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Queues over HTTP: a page at a time, or live. */
@RestController
@Tag(name = "Queues")
class QueueQueryController {
    private final Questions questions;
    private final QueueLive live;

    QueueQueryController(Questions questions, QueueLive live) {
        this.questions = questions;
        this.live = live;
    }

    @Operation(
            operationId = "showTeamQueue",
            summary = "What a team has to work on, most urgent first, each line with the reasons for its place",
            description = "With Accept: text/event-stream the same address answers live, as does its /live.")
    @GetMapping("/queues/{team}")
    ResponseEntity<QueuePage> team(
            @PathVariable @Size(max = 64) String team,
            @Parameter(schema = @Schema(type = "string")) @RequestParam(required = false) @Nullable PageKey after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @Parameter(hidden = true) @Nullable Seen seen,
            @Parameter(hidden = true) Actor actor) {
        return ask(actor, new TeamQueue(team, PageKey.text(after), limit, seen));
    }

    @Operation(
            operationId = "showOwnQueue",
            summary = "What the caller owns or is asked to take over, and the approvals the caller could decide",
            description = "With Accept: text/event-stream the same address answers live, as does its /live.")
    @GetMapping("/agents/me/queue")
    ResponseEntity<QueuePage> own(
            @Parameter(schema = @Schema(type = "string")) @RequestParam(required = false) @Nullable PageKey after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @Parameter(hidden = true) @Nullable Seen seen,
            @Parameter(hidden = true) Actor actor) {
        return ask(actor, new OwnQueue(PageKey.text(after), limit, seen));
    }

    @Operation(
            operationId = "watchTeamQueue",
            summary =
                    "Tells whenever the team's queue changes: event \"changed\" with revision, ids and versions on top")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "string")))
    @GetMapping(path = "/queues/{team}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter teamLive(@PathVariable @Size(max = 64) String team, @Parameter(hidden = true) Actor actor) {
        return live.team(team, actor);
    }

    @Operation(
            operationId = "watchOwnQueue",
            summary = "Tells whenever the caller's own queue changes: event \"changed\", as for a team")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "string")))
    @GetMapping(path = "/agents/me/queue/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter ownLive(@Parameter(hidden = true) Actor actor) {
        return live.own(actor);
    }

    @Operation(hidden = true)
    @GetMapping(path = "/queues/{team}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter teamStream(@PathVariable @Size(max = 64) String team, Actor actor) {
        return live.team(team, actor);
    }

    @Operation(hidden = true)
    @GetMapping(path = "/agents/me/queue", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter ownStream(Actor actor) {
        return live.own(actor);
    }

    private ResponseEntity<QueuePage> ask(Actor actor, QueueQuery query) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(questions.ask(actor, query, QueuePage.class));
    }
}
