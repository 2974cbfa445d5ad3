package dev.annals.server.roles;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the table once, at the start. */
@Configuration(proxyBeanMethods = false)
class RolesWiring {
    @Bean
    RolesTable rolesTable() {
        return RolesTable.read();
    }
}
