package dev.annals.server.idempotency;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets expired keys be removed now and then. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class IdempotencyWiring {}
