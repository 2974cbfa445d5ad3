package dev.annals.server.http;

import dev.annals.api.Refused;
import dev.annals.api.audit.AuditFilter;
import dev.annals.api.pipeline.DealFilter;
import dev.annals.server.problem.HttpRefusal;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.node.ObjectNode;

/** Reads the filters that several questions share: one query parameter per component. */
final class FilterResolver implements HandlerMethodArgumentResolver {
    private static final Set<Class<? extends Record>> FILTERS = Set.of(DealFilter.class, AuditFilter.class);

    static boolean isFilter(Class<?> type) {
        return FILTERS.contains(type);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return isFilter(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        ObjectNode values = StrictJson.mapper().createObjectNode();
        Arrays.stream(parameter.getParameterType().getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> request.getParameter(name) != null)
                .forEach(name -> values.put(name, request.getParameter(name)));
        try {
            return RecordReader.read(values, parameter.getParameterType());
        } catch (Refused notOfTheType) {
            throw Refused.at(String.valueOf(notOfTheType.refusals().getFirst().pointer()), HttpRefusal.BAD_PARAMETER);
        }
    }
}
