package dev.annals.server.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * What fails after its answer has begun cannot become a problem any more. Before anything else is tried, such an answer is
 * broken off: whoever reads it gets an error instead of a short list.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BegunAnswers implements HandlerExceptionResolver {
    private static final Logger LOG = LoggerFactory.getLogger(BegunAnswers.class);

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!response.isCommitted()) {
            return null;
        }
        if (hasGone(failure)) {
            return new ModelAndView();
        }
        LOG.error("An answer broke off: {}", Traces.withoutMessages(failure));
        throw new BrokenOff();
    }

    private static boolean hasGone(Exception failure) {
        return failure instanceof AsyncRequestNotUsableException
                || Causes.find(failure, ClientAbortException.class).isPresent();
    }
}
