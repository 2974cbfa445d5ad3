package dev.annals.server.http;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads what a question is about from the query parameters. */
final class ReadResolver implements HandlerMethodArgumentResolver {
    private final WorkspaceOwners workspaces;

    ReadResolver(WorkspaceOwners workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == AsOf.class || type == Moment.class || type == Listed.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        AsOf asOf = asOf(request);
        if (parameter.getParameterType() == AsOf.class) {
            return asOf;
        }
        if (parameter.getParameterType() == Moment.class) {
            return new Moment(
                    asOf,
                    Parameters.atLeast(request.getParameter(Parameters.AT_LEAST)),
                    Preference.patience(request.getHeader("Prefer")));
        }
        boolean whole = isWholeWanted(request.getHeader(HttpHeaders.ACCEPT));
        return new Listed(Parameters.list(request, whole ? ListRequest.MAX_LIMIT : ListRequest.DEFAULT_LIMIT), asOf);
    }

    private AsOf asOf(NativeWebRequest request) {
        AsOf moment = Parameters.asOf(request.getParameter(Parameters.AS_OF));
        UUID workspace = Parameters.workspace(request.getParameter(Parameters.WORKSPACE));
        if (workspace == null) {
            return moment;
        }
        workspaces.require(workspace, Origins.authentication().getName());
        return new AsOf.InWorkspace(workspace, moment);
    }

    private static boolean isWholeWanted(@Nullable String accept) {
        String types = Objects.requireNonNullElse(accept, "");
        return types.startsWith(ListingWriter.CSV.toString()) || types.startsWith(ListingWriter.LINES.toString());
    }
}
