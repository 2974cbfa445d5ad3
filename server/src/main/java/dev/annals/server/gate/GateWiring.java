package dev.annals.server.gate;

import dev.annals.server.startup.HttpSettings;
import dev.annals.server.startup.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.filter.CorsFilter;

/** Where is listened, and which web pages elsewhere may ask. */
@Configuration(proxyBeanMethods = false)
class GateWiring {
    private static final List<String> EXPOSED = List.of(
            "ETag",
            "Location",
            "Retry-After",
            "Content-Disposition",
            "Preference-Applied",
            "Annals-Position",
            "Annals-As-Of",
            "Annals-Events",
            "Annals-Trace-Id");

    /** The last word: what Spring's own properties say would pass by the check of the settings. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> listening(Settings settings) {
        return factory -> factory.setAddress(settings.http().address());
    }

    /** Before security: a browser asks without the token whether it may ask with it. */
    @Bean
    FilterRegistrationBean<CorsFilter> cors(Settings settings) {
        FilterRegistrationBean<CorsFilter> registration =
                new FilterRegistrationBean<>(new KnownOrigins(settings.http()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return registration;
    }

    /** To others nothing is said about origins, so that their browsers keep the answers from them. */
    private static final class KnownOrigins extends CorsFilter {
        private final List<String> known;

        KnownOrigins(HttpSettings settings) {
            super(request -> configuration(settings.origins()));
            this.known = settings.origins();
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            String origin = request.getHeader(HttpHeaders.ORIGIN);
            return origin == null || !known.contains(origin);
        }

        private static CorsConfiguration configuration(List<String> origins) {
            CorsConfiguration configuration = new CorsConfiguration();
            configuration.setAllowedOrigins(origins);
            configuration.setAllowedMethods(List.of(CorsConfiguration.ALL));
            configuration.setAllowedHeaders(List.of(CorsConfiguration.ALL));
            configuration.setExposedHeaders(EXPOSED);
            configuration.setMaxAge(Duration.ofHours(1));
            return configuration;
        }
    }
}
