package io.litige.app.desk;

import io.litige.query.queue.QueueTable;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

/** Lets a process that only takes commands read the queue, so that it can hand out the next dispute. */
@Configuration(proxyBeanMethods = false)
@Profile("command & !query")
@Import(QueueTable.class)
class QueueForCommands {}
