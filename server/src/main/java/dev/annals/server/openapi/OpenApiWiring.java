package dev.annals.server.openapi;

import dev.annals.api.audit.AuditFilter;
import dev.annals.api.pipeline.DealFilter;
import dev.annals.api.query.AsOf;
import dev.annals.server.http.Intent;
import dev.annals.server.http.Listed;
import dev.annals.server.http.Listing;
import dev.annals.server.http.Moment;
import dev.annals.server.http.OperationGuard;
import dev.annals.server.http.Reading;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The document at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
class OpenApiWiring {
    private static final String TOKEN = "token";

    /** In the order in which a reader wants to meet them. */
    private static final List<String> AREAS = List.of(
            "Customers",
            "Opportunities",
            "Tickets",
            "SLA",
            "Pipeline",
            "Campaigns",
            "Configuration",
            "Users",
            "Audit",
            "Live",
            "Imports",
            "Read models",
            "Sealing",
            "Privacy");

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Intent.class, Moment.class, Listed.class, AsOf.class, DealFilter.class, AuditFilter.class)
                .addResponseTypeToIgnore(Reading.class)
                .addResponseTypeToIgnore(Listing.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Annals")
                        .version("1")
                        .description("A CRM server that never forgets: every change is an event, and every question"
                                + " can be asked as of any moment.")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .tags(AREAS.stream().map(area -> new Tag().name(area)).toList())
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    GlobalOperationCustomizer operations(RecordSchemas schemas, OperationGuard guard) {
        return new OperationDescriber(schemas, guard);
    }

    @Bean
    GlobalOpenApiCustomizer schemas(RecordSchemas schemas) {
        return document -> schemas.components()
                .forEach((name, schema) -> document.getComponents().addSchemas(name, schema));
    }
}
