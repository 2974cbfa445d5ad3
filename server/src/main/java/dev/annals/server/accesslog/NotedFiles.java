package dev.annals.server.accesslog;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes what is written without being an answer's body: archives and files, and those that broke off, since part was seen. */
@Configuration(proxyBeanMethods = false)
class NotedFiles implements WebMvcConfigurer, HandlerInterceptor {
    private final Noting noting;

    NotedFiles(Noting noting) {
        this.noting = noting;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        boolean shown = response.getStatus() < HttpServletResponse.SC_BAD_REQUEST;
        if (shown && handler instanceof HandlerMethod method && method.isVoid()) {
            AccessRule rule = noting.rule(request);
            if (rule != null) {
                noting.note(rule, request, null, null);
            }
        }
    }
}
