package dev.annals.server.http;

import dev.annals.api.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Teaches Spring MVC our bodies, parameters and answers. */
@Configuration(proxyBeanMethods = false)
class HttpWiring implements WebMvcConfigurer {
    /** A refused body is read to its end up to this size, so that the client gets to see why. */
    private static final int MAX_SWALLOWED_BYTES = 128 * 1024 * 1024;

    private final IntentResolver intents;
    private final WorkspaceOwners workspaces;
    private final OperationGuard guard;

    HttpWiring(IntentResolver intents, WorkspaceOwners workspaces, OperationGuard guard) {
        this.intents = intents;
        this.workspaces = workspaces;
        this.guard = guard;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(intents);
        resolvers.add(new ReadResolver(workspaces));
        resolvers.add(new FilterResolver());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, UUID.class, StrictJson::id);
        registry.addConverter(String.class, LocalDate.class, StrictJson::date);
        registry.addConverter(String.class, Instant.class, StrictJson::instant);
        registry.addConverter(String.class, Duration.class, Duration::parse);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(guard).addPathPatterns(Resource.BASE + "/**");
        registry.addInterceptor(new KnownParameters()).addPathPatterns(Resource.BASE + "/**");
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters
                .withJsonConverter(new JacksonJsonHttpMessageConverter(Json.mapper()))
                .addCustomConverter(new ListingWriter());
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> swallowing() {
        return factory -> factory.addConnectorCustomizers(
                connector -> connector.setProperty("maxSwallowSize", "" + MAX_SWALLOWED_BYTES));
    }
}
